"""The pages, one file each. A view asks, and shows what it was told."""
