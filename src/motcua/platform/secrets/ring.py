"""A ring of keys: what it holds and what it can do. Pure: no file, no settings."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from motcua.platform.secrets.errors import SealBroken, UnknownKey

KEY_BYTES = 32
NONCE_BYTES = 12  # the size AES-GCM is defined for (NIST SP 800-38D)
KEY_ID_BYTES = 4
SESSION_KEY_BYTES = 64


class Sealed(NamedTuple):
    """An encrypted text: the id of its key, then nonce ‖ ciphertext ‖ tag."""

    key_id: str
    ciphertext: bytes


@dataclass(frozen=True, slots=True, repr=False)
class KeyRing:
    """Sealing keys by id, one of them the primary; the hash key; the key that signs sessions."""

    primary: str
    sealing_keys: Mapping[str, bytes]
    hash_key: bytes
    session_key: str

    @classmethod
    def make(cls) -> "KeyRing":
        """A new ring with one sealing key."""
        key_id = _new_key_id()
        return cls(
            primary=key_id,
            sealing_keys={key_id: secrets.token_bytes(KEY_BYTES)},
            hash_key=secrets.token_bytes(KEY_BYTES),
            session_key=secrets.token_urlsafe(SESSION_KEY_BYTES),
        )

    @property
    def fingerprint(self) -> str:
        """Tells one hash key from another and nothing about it."""
        return self.keyed_hash("fingerprint", "").hex()[:16]

    def with_new_primary(self) -> "KeyRing":
        """The same ring with one more sealing key, used from now on. Older keys stay: old rows and old
        backups need them. The hash key stays too: changing it would make every stored hash unfindable,
        since a hash can't be computed again without opening each sealed text.
        """
        key_id = _new_key_id()
        more = {**self.sealing_keys, key_id: secrets.token_bytes(KEY_BYTES)}
        return replace(self, primary=key_id, sealing_keys=more)

    def encrypt(self, text: str, context: str) -> Sealed:
        """Seal `text` with the primary key, bound to `context` (table and column, at least)."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        cipher = AESGCM(self.sealing_keys[self.primary])
        return Sealed(self.primary, nonce + cipher.encrypt(nonce, text.encode(), context.encode()))

    def decrypt(self, sealed: Sealed, context: str) -> str:
        """The text again. Raises UnknownKey, or SealBroken when bytes or context are not the ones sealed."""
        key = self.sealing_keys.get(sealed.key_id)
        if key is None:
            raise UnknownKey(f"Tệp khóa không có khóa {sealed.key_id!r}; cần tệp khóa của lúc mã hóa.")
        nonce, body = bytes(sealed.ciphertext[:NONCE_BYTES]), bytes(sealed.ciphertext[NONCE_BYTES:])
        try:
            return AESGCM(key).decrypt(nonce, body, context.encode()).decode()
        except (InvalidTag, ValueError) as wrong:
            raise SealBroken(f"Dữ liệu mã hóa của {context} đã bị thay đổi hoặc đặt sai chỗ.") from wrong

    def keyed_hash(self, kind: str, text: str) -> bytes:
        """HMAC-SHA256 of `text`, apart for each `kind`. Whoever calls normalises the text first."""
        return hmac.digest(self.hash_key, f"{kind}\0{text}".encode(), hashlib.sha256)


def _new_key_id() -> str:
    return secrets.token_hex(KEY_ID_BYTES)
