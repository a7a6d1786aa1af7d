"""The mark says what a data folder was made for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from motcua.platform.installation.mark import BadMark, Kind, Mark, read_mark, write_mark

MADE_AT = datetime(2026, 11, 22, 1, 2, 3, tzinfo=UTC)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_mark_is_read_as_written(tmp_path: Path, kind: Kind) -> None:
    write_mark(tmp_path, Mark(kind, MADE_AT))
    assert read_mark(tmp_path) == Mark(kind, MADE_AT)


def test_a_folder_that_was_never_made_has_no_mark(tmp_path: Path) -> None:
    assert read_mark(tmp_path / "nowhere") is None


@pytest.mark.parametrize("content", ["", "{}", '{"kind": "real", "made_at": "2026-11-22"}'])
def test_a_spoiled_mark_is_told_and_never_taken_for_a_demo(tmp_path: Path, content: str) -> None:
    (tmp_path / "installation.json").write_text(content)
    with pytest.raises(BadMark, match=r"installation\.json"):
        read_mark(tmp_path)
