"""What only tests and measurements need: a PostgreSQL server to throw away. Wants the development lock."""
