"""The steps of identity records, and of the links between them."""
