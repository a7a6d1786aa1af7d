"""Which PostgreSQL programs are taken, and which are refused."""

from pathlib import Path

import pytest

from motcua.platform.postgres.binaries import Binaries, BinariesMissing, find_binaries


def _fake(folder: Path, release: str) -> Path:
    program = folder / "postgres"
    program.write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {release}'\n")
    program.chmod(0o755)
    return folder


def test_a_named_folder_is_taken(tmp_path: Path) -> None:
    assert find_binaries(_fake(tmp_path, "17.2 (Debian 17.2-1)")) == Binaries(tmp_path, "17.2")


def test_the_pinned_wheel_is_the_default() -> None:
    assert find_binaries().major == 18


def test_an_old_release_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BinariesMissing, match=r"PostgreSQL 14.9 ở .* cũ quá, cần từ bản 15"):
        find_binaries(_fake(tmp_path, "14.9"))


def test_a_folder_without_the_programs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BinariesMissing, match="MOTCUA_PG_BIN"):
        find_binaries(tmp_path)


@pytest.mark.parametrize(
    ("release", "provider"), [("18.6", "--locale-provider=builtin"), ("15.20", "--locale=C.UTF-8")]
)
def test_the_locale_needs_nothing_of_the_system(release: str, provider: str) -> None:
    assert Binaries(Path("/x"), release).locale_arguments[0] == provider
