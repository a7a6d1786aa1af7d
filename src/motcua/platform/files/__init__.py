"""Files, addressed by the SHA-256 of what they hold.

A file is put (written, on disk, under its hash) before the transaction of an act, adopted
by a statement inside it, and swept when no act ever adopted it. So a crash leaves at most a
file too many, never a row without its file.

Owns the bytes and one row per adopted content. Leaves to others what a file means, who may
see it and how it is named.
"""

from motcua.platform.files.adoption import adopt_statement
from motcua.platform.files.media_types import RefusedFile
from motcua.platform.files.store import DamagedFile, FileRef, MissingFile, open_file, put, read

__all__ = [
    "DamagedFile",
    "FileRef",
    "MissingFile",
    "RefusedFile",
    "adopt_statement",
    "open_file",
    "put",
    "read",
]
