"""The line by which an act makes a file part of the record."""

from datetime import datetime

from motcua.platform.db.batch import Statement
from motcua.platform.files.store import FileRef

_ADOPT = """
insert into files_blob (sha256, size_bytes, media_type, adopted_at)
values (%s, %s, %s, %s)
on conflict (sha256) do nothing
"""


def adopt_statement(file: FileRef, at: datetime) -> Statement:
    """Adopt what `put` has written; goes into the batch of the act that needs it.

    `at` is the act's `recorded_at`. A second adoption of the same content changes nothing,
    hence no row count is expected.
    """
    return Statement(_ADOPT, (file.sha256, file.size_bytes, file.media_type, at), rows=None)
