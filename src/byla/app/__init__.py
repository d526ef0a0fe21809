"""The shell of Byla: everything that knows Django, files and sockets. Only this package may import Django."""
