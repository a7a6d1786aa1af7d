"""The lines of a published catalogue file, plain or gzipped, read as a stream."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

_GZIP_MAGIC = b"\x1f\x8b"


class DamagedFile(ValueError):
    """The file ends or breaks before its end; the lines before that were handed out."""


def source_lines(path: Path) -> Iterator[bytes]:
    """Each line of a JSONL file; raises OSError when it can't be opened, DamagedFile when it breaks off."""
    with path.open("rb") as start:
        is_gzip = start.read(2) == _GZIP_MAGIC
    with gzip.open(path) if is_gzip else path.open("rb") as lines:
        try:
            yield from lines
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise DamagedFile(str(error)) from error
