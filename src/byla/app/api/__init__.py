"""The API under /api/v1: the same files, steps and refusals as the desk, for programs."""
