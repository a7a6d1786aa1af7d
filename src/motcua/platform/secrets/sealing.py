"""Seal, open and hash with the ring of this installation (`settings.KEYS_FILE`)."""

from pathlib import Path

from django.conf import settings

from motcua.platform.secrets.keys_file import read_keys
from motcua.platform.secrets.ring import KeyRing, Sealed

type _Stamp = tuple[str, int, int]

_held: tuple[_Stamp, KeyRing] | None = None


def encrypt(text: str, context: str) -> Sealed:
    """Seal `text`, bound to `context`: the same string must be given to open it."""
    return current_ring().encrypt(text, context)


def decrypt(sealed: Sealed | tuple[str, bytes], context: str) -> str:
    """The sealed text. Raises UnknownKey, SealBroken."""
    return current_ring().decrypt(Sealed(*sealed), context)


def keyed_hash(kind: str, text: str) -> bytes:
    """32 bytes that stand for `text` in an index and tell nothing without the hash key.

    `kind` keeps a personal number and a phone number with the same digits apart.
    """
    return current_ring().keyed_hash(kind, text)


def current_ring() -> KeyRing:
    """The ring in force. Read again when the file changed, so that a rotation needs no restart."""
    global _held
    path = Path(settings.KEYS_FILE)
    stamp = _stamp(path)
    if _held is None or _held[0] != stamp:
        _held = (stamp, read_keys(path))
    return _held[1]


def _stamp(path: Path) -> _Stamp:
    try:
        status = path.stat()
    except FileNotFoundError:
        return (str(path), 0, 0)
    return (str(path), status.st_ino, status.st_mtime_ns)
