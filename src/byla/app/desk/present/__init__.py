"""From folded files to what a template shows: texts, addresses, colours. Nothing here decides anything."""
