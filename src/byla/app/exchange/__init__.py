"""What comes in and goes out in bulk, as files: a register of permits, the answers of a body, the requests to it."""
