"""Secrets at rest: text sealed with a key from the keys file, and keyed hashes to find it again.

Owns: the keys file (MOTCUA_KEYS, mode 0600, never in a backup), sealing, keyed hashes, rotation and the list
of sealed columns. Leaves to others: what is secret, how a text is normalised before hashing, which table
keeps it.

    sealed = encrypt("012345678901", context="dossiers_part.number")
    row.number_key_id, row.number_sealed = sealed
    row.number_hash = keyed_hash("personal_number", "012345678901")
"""

from motcua.platform.secrets.errors import KeysMissing, KeysUnsafe, SealBroken, SecretsError, UnknownKey
from motcua.platform.secrets.registry import SealedColumn, register_sealed_column
from motcua.platform.secrets.ring import Sealed
from motcua.platform.secrets.sealing import decrypt, encrypt, keyed_hash

__all__ = [
    "KeysMissing",
    "KeysUnsafe",
    "SealBroken",
    "Sealed",
    "SealedColumn",
    "SecretsError",
    "UnknownKey",
    "decrypt",
    "encrypt",
    "keyed_hash",
    "register_sealed_column",
]
