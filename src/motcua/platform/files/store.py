"""Putting content away under its hash, and getting exactly that content back."""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256 as hash_of
from typing import IO

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages

from motcua.platform.files.media_types import check_content

STORAGE = "files"
"""Name in Django's STORAGES of the place where content lies."""


@dataclass(frozen=True, slots=True)
class FileRef:
    """Content that is on disk, though perhaps not yet adopted by an act."""

    sha256: str
    """64 lower-case hexadecimal digits: both name and proof of the content."""

    size_bytes: int
    media_type: str


class MissingFile(Exception):
    """No content with this hash is kept."""


class DamagedFile(Exception):
    """What lies under this hash is not what was put there: the disk or somebody changed it."""


def put(content: bytes, media_type: str) -> FileRef:
    """Keep the content. On disk when this returns; call it before the transaction that adopts it.

    Doing it again is harmless, and renews the age by which orphans are told: so content that
    is there already is written once more and not passed over. Raises RefusedFile.
    """
    check_content(content, media_type)
    sha256 = hash_of(content).hexdigest()
    files().save(place_of(sha256), ContentFile(content))
    return FileRef(sha256, len(content), media_type)


def open_file(sha256: str) -> IO[bytes]:
    """The content as a stream, for sending to a browser. Unchecked; raises MissingFile."""
    for place in (place_of(sha256), swept_place_of(sha256)):
        with suppress(FileNotFoundError):
            return files().open(place)
    raise MissingFile(sha256)


def read(sha256: str) -> bytes:
    """The content, proven to be what was put. Raises MissingFile, DamagedFile."""
    with open_file(sha256) as stream:
        content = stream.read()
    if hash_of(content).hexdigest() != sha256:
        raise DamagedFile(sha256)
    return content


def files() -> Storage:
    return storages[STORAGE]


def place_of(sha256: str) -> str:
    """Two levels of 256 folders each keep a folder short even with tens of millions of files."""
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def swept_place_of(sha256: str) -> str:
    """Where a file waits between two sweeps before it is deleted for good."""
    return f"swept/{sha256}"
