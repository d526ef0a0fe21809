"""The commands behind ./byla: one module each, found by its name."""
