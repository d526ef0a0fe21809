"""The border page and what it remembers: pairs that were set aside, under keys that the database does not hold."""
