"""The form of a backup: one tar with a manifest first, then the database, then the files.

    manifest.json     what is inside, by which program, for which keys
    database.dump     pg_dump, custom format
    files/…           as they lie in the data folder, each named by its sha256

The keys are never inside: a backup that is stolen must not open what it holds.
"""

import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from motcua.platform.installation.mark import Kind
from motcua.platform.secrets.ring import KeyRing

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database.dump"
FILES = "files"
SHA256_DIGITS = 64


class BadBackup(Exception):
    """The file is no backup, or it is damaged, or of a later program."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself."""

    format: int
    kind: Kind
    made_at: str
    """ISO 8601, UTC."""

    program: str
    """Version of Một Cửa."""

    postgresql: str
    database_sha256: str
    hash_key: str
    """Fingerprint of the hash key."""

    sealing_keys: tuple[str, ...]
    """Ids of the sealing keys that rows may need."""

    def fits(self, ring: KeyRing) -> bool:
        """Whether the ring opens and finds everything in this backup."""
        return self.hash_key == ring.fingerprint and set(self.sealing_keys) <= set(ring.sealing_keys)


def write_backup(to: Path, manifest: Manifest, database: Path, files: Path) -> int:
    """Write the tar to `to`; how many files of dossiers it holds."""
    with tarfile.open(to, "w") as tar:
        _add_bytes(tar, MANIFEST, json.dumps(asdict(manifest), indent=2).encode())
        tar.add(database, DATABASE)
        count = 0
        for path in _kept_files(files):
            tar.add(path, f"{FILES}/{path.relative_to(files)}", recursive=False)
            count += 1
    return count


def read_manifest(backup: Path) -> Manifest:
    """The manifest of a backup. Raises BadBackup."""
    try:
        with tarfile.open(backup) as tar:
            first = tar.next()
            content = tar.extractfile(first) if first is not None and first.name == MANIFEST else None
            told = json.loads(content.read()) if content is not None else None
    except (tarfile.TarError, ValueError) as wrong:
        raise BadBackup(f"{backup} không phải bản sao lưu đọc được: {wrong}") from wrong
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise BadBackup(f"{backup} không phải bản sao lưu dạng {FORMAT} của Một Cửa.")
    return Manifest(**{**told, "kind": Kind(told["kind"]), "sealing_keys": tuple(told["sealing_keys"])})


def unpack(backup: Path, into: Path) -> None:
    """Unpack into the folder and prove every content by its hash. Raises BadBackup."""
    manifest = read_manifest(backup)
    with tarfile.open(backup) as tar:
        tar.extractall(into, filter="data")
    if hash_of(into / DATABASE) != manifest.database_sha256:
        raise BadBackup(f"{backup} bị hỏng: nội dung cơ sở dữ liệu không khớp mã kiểm.")
    for path in _kept_files(into / FILES):
        if len(path.name) == SHA256_DIGITS and hash_of(path) != path.name:
            raise BadBackup(f"{backup} bị hỏng: tệp {path.name} không khớp mã kiểm.")


def hash_of(path: Path) -> str:
    """sha256 of a file, as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _kept_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).parts[0] != "unfinished":
            yield path


def _add_bytes(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(content)
    tar.addfile(member, io.BytesIO(content))
