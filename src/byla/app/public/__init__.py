"""What everybody may see without signing in, of what the law publishes."""
