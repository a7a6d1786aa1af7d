"""A dossier's timeline as a hash chain: each entry's hash covers the one before it.

Until a head is published or kept by somebody else, a broken chain shows tampering only to one who
kept a head; whoever can rewrite every later entry can also rewrite their hashes. Claim no more.
"""

from motcua.domain.chain.entry import (
    CHAIN_VERSION,
    GENESIS,
    Entry,
    canonical_bytes,
    entry_hash,
    personal_digest,
)
from motcua.domain.chain.verify import Broken, Kept, first_broken

__all__ = [
    "CHAIN_VERSION",
    "GENESIS",
    "Broken",
    "Entry",
    "Kept",
    "canonical_bytes",
    "entry_hash",
    "first_broken",
    "personal_digest",
]
