"""The ledger: bytes that two machines agree on, and hashes over them.

Canonical bytes (RFC 8785) and seals; and, each in its module, what a log over entries' commitments is made of: the
tree, proofs about it, its files, signed notes, checkpoints, receipts.
"""

from byla.ledger.canonical import NotCanonical, canonical
from byla.ledger.seal import SALT_BYTES, digest, seal

__all__ = ["SALT_BYTES", "NotCanonical", "canonical", "digest", "seal"]
