"""A post's own machine, offline: the officers of one shift ask a signed snapshot of the list, on the border page.

What is searched is written down here first, and brought in afterwards (`bringing_in`).
"""
