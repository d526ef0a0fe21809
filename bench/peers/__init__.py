"""Other ways to search a list, which ours is held against on the same queries, one after another in one run.

Those here need nothing but what Byla has. Those that need more (nomenklatura, splink …) are measured by a tool that is
given, in a Python that has them.
"""
