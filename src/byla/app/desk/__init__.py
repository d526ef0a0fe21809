"""The desk: the pages of officials. A view asks the store, `present` turns the answer into a page's context."""
