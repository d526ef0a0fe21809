"""The steps by which an authority orders its house, one file for each thing that is given."""
