"""The desk without a browser: files, steps and their reasons as text, for ./byla on the server itself."""
