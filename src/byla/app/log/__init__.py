"""The log of an authority's entries: places for them, files that anybody may read, signed checkpoints, receipts.

The arithmetic and the formats are `byla.ledger`; why it is written this way is in docs/decisions/0128.
"""
