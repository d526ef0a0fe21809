"""The ledger: bytes that two machines agree on, and hashes over them.

Here: canonical bytes (RFC 8785) and seals. The Merkle log over entries' commitments builds on them.
"""

from byla.ledger.canonical import NotCanonical, canonical
from byla.ledger.seal import SALT_BYTES, digest, seal

__all__ = ["SALT_BYTES", "NotCanonical", "canonical", "digest", "seal"]
