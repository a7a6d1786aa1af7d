"""The keys file: read, made once, replaced whole. Only its owner may read it."""

import json
import os
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from motcua.platform.secrets.errors import KeysMissing, KeysUnsafe
from motcua.platform.secrets.ring import KEY_BYTES, KeyRing

FORMAT = 1
OWNER_ONLY = 0o600
OTHERS = 0o077


def read_keys(path: Path) -> KeyRing:
    """The ring kept at `path`. Raises KeysMissing, KeysUnsafe."""
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            content = file.read()
    except FileNotFoundError as missing:
        raise KeysMissing(
            f"Không thấy tệp khóa {path}. Tạo bằng: motcua init, hoặc đặt MOTCUA_KEYS."
        ) from missing
    except PermissionError as refused:
        raise KeysUnsafe(f"Tài khoản đang chạy không được đọc tệp khóa {path}.") from refused
    if mode & OTHERS:
        raise KeysUnsafe(f"Tệp khóa {path} để người khác đọc được. Sửa bằng: chmod 600 {path}")
    return _parse(content, path)


def make_keys(path: Path) -> KeyRing:
    """Write a new ring to `path`, which must not exist yet. Raises FileExistsError."""
    ring = KeyRing.make()
    _write_new(path, ring)
    return ring


def replace_keys(path: Path, ring: KeyRing) -> None:
    """Put `ring` in the place of the file at `path`, whole or not at all, with the same owner."""
    owner = path.stat()
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    _write_new(beside, ring)
    if os.geteuid() == 0:
        os.chown(beside, owner.st_uid, owner.st_gid)
    beside.replace(path)
    _sync_folder(path.parent)


def add_primary_key(path: Path) -> KeyRing:
    """Put a ring with one more key, the new primary, in the place of the one at `path`."""
    ring = read_keys(path).with_new_primary()
    replace_keys(path, ring)
    return ring


def _write_new(path: Path, ring: KeyRing) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "w") as file:
        json.dump(_as_json(ring), file, indent=2)
        file.flush()
        os.fsync(file.fileno())
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _as_json(ring: KeyRing) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "primary": ring.primary,
        "sealing_keys": {key_id: b64encode(key).decode() for key_id, key in ring.sealing_keys.items()},
        "hash_key": b64encode(ring.hash_key).decode(),
        "session_key": ring.session_key,
    }


def _parse(content: bytes, path: Path) -> KeyRing:
    try:
        told = json.loads(content)
        ring = KeyRing(
            primary=told["primary"],
            sealing_keys={key_id: _key(text) for key_id, text in told["sealing_keys"].items()},
            hash_key=_key(told["hash_key"]),
            session_key=told["session_key"],
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        # Nothing chained: the parser's own message may quote a key.
        raise KeysUnsafe(f"Tệp khóa {path} không đọc được: lấy lại bản sao của nó.") from None
    if told.get("format") != FORMAT or ring.primary not in ring.sealing_keys:
        raise KeysUnsafe(f"Tệp khóa {path} không đúng dạng (cần dạng {FORMAT}, có khóa chính).")
    return ring


def _key(text: str) -> bytes:
    key = b64decode(text, validate=True)
    if len(key) != KEY_BYTES:
        raise ValueError("wrong key length")
    return key
