import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.cli.catalogue import import_catalogue
from tests.factories.catalogue import as_lines, row

BIRTH = row("1.001193", "Thủ tục đăng ký khai sinh")
BARE = BIRTH | {"ma_thu_tuc": "1.000894", "cach_thuc_thuc_hien": "Trực tiếp1Miễn phí"}


def write(folder: Path, *lines: bytes) -> str:
    file = folder / "catalogue.jsonl"
    file.write_bytes(b"\n".join(lines))
    return str(file)


@pytest.mark.django_db
def test_json_holds_counts_and_each_unread_field(tmp_path: Path) -> None:
    answer = CliRunner().invoke(import_catalogue, [write(tmp_path, *as_lines(BIRTH, BARE)), "--json"])
    assert answer.exit_code == 0
    assert json.loads(answer.stdout) == {
        "read": 2,
        "new": 2,
        "changed": 0,
        "unchanged": 0,
        "refused_rows": 0,
        "unreadable_fields": 1,
        "doubtful_fields": 0,
        "refused": [],
        "unreadable": [
            {
                "row": 2,
                "code": "1.000894",
                "field": "cach_thuc_thuc_hien",
                "found": "Trực tiếp: 1",
                "reason": "limit_without_unit",
            }
        ],
        "doubtful": [],
        "damaged": [],
    }


@pytest.mark.django_db
def test_a_refused_row_exits_with_one_and_the_good_rows_are_stored(tmp_path: Path) -> None:
    file = write(tmp_path, b"{", *as_lines(BIRTH))
    answer = CliRunner().invoke(import_catalogue, [file, "--valid-from", "2026-01-05"])
    assert answer.exit_code == 1
    assert "dòng 1" in answer.stderr
    assert [str(version.valid_from) for version in ProcedureVersion.objects.all()] == ["2026-01-05"]


@pytest.mark.django_db
def test_a_file_that_breaks_off_exits_with_one_and_keeps_what_came_before(tmp_path: Path) -> None:
    packed = tmp_path / "broken.gz"
    many = [row(f"1.{n:06d}", f"Thủ tục {n}", trinh_tu_thuc_hien=f"{n * 7919}") for n in range(2000)]
    packed.write_bytes(gzip.compress(b"\n".join(as_lines(*many)))[:-40])
    answer = CliRunner().invoke(import_catalogue, [str(packed), "--json"])
    assert (answer.exit_code, len(json.loads(answer.stdout)["damaged"])) == (1, 1)
    assert ProcedureVersion.objects.count() > 1000


@pytest.mark.parametrize("arguments", [[], ["no-such-file"], ["--valid-from", "5/1/2026"]])
def test_bad_usage_exits_with_two(arguments: list[str]) -> None:
    assert CliRunner().invoke(import_catalogue, arguments).exit_code == 2


@pytest.mark.django_db
def test_the_full_report_can_be_kept_in_a_file(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    answer = CliRunner().invoke(import_catalogue, [write(tmp_path, *as_lines(BARE)), "--report", str(report)])
    assert answer.exit_code == 0
    assert "Thời hạn chỉ có số, không có đơn vị" in answer.stdout
    assert json.loads(report.read_text())["unreadable_fields"] == 1
