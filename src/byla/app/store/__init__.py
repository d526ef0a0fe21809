"""The store: tables, the one write path (`act`), and what is read back from them."""
