import gzip
from pathlib import Path

import pytest

from motcua.apps.catalogue.commands.source_lines import DamagedFile, source_lines


def test_plain_and_gzipped_files_read_alike(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.jsonl", tmp_path / "b"
    plain.write_bytes(b"{}\n[]\n")
    packed.write_bytes(gzip.compress(b"{}\n[]\n"))
    assert list(source_lines(plain)) == list(source_lines(packed)) == [b"{}\n", b"[]\n"]


def test_a_gzip_that_breaks_off_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "broken.gz"
    broken.write_bytes(gzip.compress(b"{}\n" * 100_000)[:-20])
    with pytest.raises(DamagedFile):
        list(source_lines(broken))


def test_an_empty_file_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert list(source_lines(tmp_path / "empty")) == []
