"""Content goes in under its hash and comes out unchanged or not at all."""

import os
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from motcua.platform.files import DamagedFile, FileRef, MissingFile, open_file, put, read

PDF = b"%PDF-1.7\nb\xe1\xba\xa3n ch\xc3\xadnh"
HASH = sha256(PDF).hexdigest()


def _stored(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def test_content_lies_under_its_hash_and_is_read_back(folder: Path) -> None:
    assert put(PDF, "application/pdf") == FileRef(HASH, len(PDF), "application/pdf")
    assert _stored(folder) == [f"{HASH[:2]}/{HASH[2:4]}/{HASH}"]
    assert read(HASH) == PDF
    with open_file(HASH) as stream:
        assert stream.read() == PDF


def test_putting_the_same_content_again_keeps_one_file(folder: Path) -> None:
    assert put(PDF, "application/pdf") == put(PDF, "application/pdf")
    assert len(_stored(folder)) == 1


def test_many_threads_putting_the_same_content_leave_one_whole_file(folder: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        refs = set(threads.map(lambda _: put(PDF, "application/pdf"), range(64)))
    assert refs == {FileRef(HASH, len(PDF), "application/pdf")}
    assert _stored(folder) == [f"{HASH[:2]}/{HASH[2:4]}/{HASH}"]
    assert read(HASH) == PDF


def test_a_changed_file_is_found_out(folder: Path) -> None:
    put(PDF, "application/pdf")
    (folder / HASH[:2] / HASH[2:4] / HASH).write_bytes(PDF + b" ")
    with pytest.raises(DamagedFile, match=HASH):
        read(HASH)


def test_an_unknown_hash_is_missing() -> None:
    with pytest.raises(MissingFile, match=HASH):
        read(HASH)


def test_a_disk_that_fails_before_the_file_is_safe_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(descriptor: int) -> None:
        if not os.path.isdir(f"/proc/self/fd/{descriptor}"):  # noqa: PTH112
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(OSError, match="No space left"):
        put(PDF, "application/pdf")
    assert _stored(folder) == []


def test_the_content_reaches_the_disk_before_its_name_does(monkeypatch: pytest.MonkeyPatch) -> None:
    happened: list[str] = []
    sync, move = os.fsync, Path.replace

    def seen_sync(descriptor: int) -> None:
        kind = "folder" if Path(f"/proc/self/fd/{descriptor}").resolve().is_dir() else "file"
        happened.append(f"sync {kind}")
        sync(descriptor)

    def seen_move(self: Path, target: Path) -> Path:
        happened.append("move")
        return move(self, target)

    monkeypatch.setattr(os, "fsync", seen_sync)
    monkeypatch.setattr(Path, "replace", seen_move)
    put(PDF, "application/pdf")
    assert happened[-3:] == ["sync file", "move", "sync folder"]
