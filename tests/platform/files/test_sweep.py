"""Only what no act wants is taken away, and not in one stroke."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import transaction

from motcua.platform.db.batch import write_batch
from motcua.platform.files import FileRef, MissingFile, adopt_statement, put, read
from motcua.platform.files.sweep import SweepResult, sweep_orphans

DAY = timedelta(days=1)
PDF = b"%PDF-1.7\n"


def _adopt(file: FileRef) -> None:
    with transaction.atomic():
        write_batch([adopt_statement(file, datetime(2026, 11, 23, tzinfo=UTC))])


def _age_everything(folder: Path) -> None:
    long_ago = (datetime.now(UTC) - 3 * DAY).timestamp()
    for file in folder.rglob("*"):
        if file.is_file():
            os.utime(file, (long_ago, long_ago))


def _sweep_later(folder: Path) -> SweepResult:
    _age_everything(folder)
    return sweep_orphans(DAY)


@pytest.mark.django_db
def test_a_crash_between_put_and_adoption_leaves_an_orphan_that_two_rounds_take_away(folder: Path) -> None:
    orphan, wanted = put(PDF + b"1", "application/pdf"), put(PDF + b"2", "application/pdf")
    _adopt(wanted)
    assert _sweep_later(folder) == SweepResult(set_aside=1, restored=0, deleted=0)
    assert _sweep_later(folder) == SweepResult(set_aside=0, restored=0, deleted=1)
    assert read(wanted.sha256) == PDF + b"2"
    with pytest.raises(MissingFile):
        read(orphan.sha256)


@pytest.mark.django_db
def test_a_young_orphan_is_left_alone_because_its_act_may_still_be_running() -> None:
    file = put(PDF, "application/pdf")
    assert sweep_orphans(DAY) == SweepResult(set_aside=0, restored=0, deleted=0)
    assert read(file.sha256) == PDF


@pytest.mark.django_db
def test_putting_an_old_orphan_again_makes_it_young(folder: Path) -> None:
    put(PDF, "application/pdf")
    _age_everything(folder)
    put(PDF, "application/pdf")
    assert sweep_orphans(DAY) == SweepResult(set_aside=0, restored=0, deleted=0)


@pytest.mark.django_db
def test_a_file_adopted_while_it_was_swept_stays_readable_and_comes_back(folder: Path) -> None:
    file = put(PDF, "application/pdf")
    _sweep_later(folder)
    _adopt(file)  # its act had put the same content just before the sweep moved it
    assert read(file.sha256) == PDF
    assert _sweep_later(folder) == SweepResult(set_aside=0, restored=1, deleted=0)
    assert (folder / file.sha256[:2] / file.sha256[2:4] / file.sha256).read_bytes() == PDF


@pytest.mark.django_db
def test_half_written_files_of_a_killed_process_are_dropped(folder: Path) -> None:
    put(PDF, "application/pdf")
    (folder / "unfinished" / "tmp1").write_bytes(b"%PD")
    _sweep_later(folder)
    assert list((folder / "unfinished").iterdir()) == []
