"""`motcua deadline`."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from motcua.cli.deadline import deadline


def run(line: str) -> Result:
    return CliRunner().invoke(deadline, line.split())


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("--received 2026-02-13T16:00 --limit 5d", "2026-02-27T16:00"),
        ("--received 2026-02-13T15:30 --limit 5d", "2026-02-27T15:30"),
        ("--received 2026-03-03T16:00 --limit 60m", "2026-03-03T17:00"),
        ("--received 2026-03-03T16:00 --limit 40h", "2026-03-10T16:00"),
        ("--received 2026-03-03T16:00 --limit 10c", "2026-03-13T16:00"),
        ("--received 2026-11-14T09:00 --limit 1d", "2026-11-17T07:30"),
        ("--received 2026-11-14T09:00 --limit 1d --saturday half", "2026-11-16T09:00"),
        (
            "--received 2026-11-16T09:00 --limit 1d --hours 08:00-12:00,13:30-17:30 --mode end_of_day",
            "2026-11-17T17:30",
        ),
        (
            "--received 2026-03-02T09:00 --limit 5d --pause 2026-03-03T10:00..2026-03-04T10:00"
            " --pause 2026-03-05T10:00..2026-03-06T10:00",
            "2026-03-11T09:00",
        ),
        ("--received 2026-11-20T10:00 --limit 3d", "2026-11-26T10:00"),
        ("--received 2026-11-20T10:00 --limit 3d --switch culture_day_2026=off", "2026-11-25T10:00"),
        ("--received 2026-11-16T17:30 --limit 1d --switch count_from_handing_in=on", "2026-11-17T17:00"),
        ("--received 2026-12-30T09:00 --limit 2d --projected", "2027-01-04T09:00"),
    ],
)
def test_it_answers_the_due_moment(line: str, due: str) -> None:
    result = run(f"{line} --json")
    assert (result.exit_code, json.loads(result.stdout)["due_at"]) == (0, due)


def test_its_json_has_the_ledger() -> None:
    assert json.loads(run("--received 2026-11-16T16:00 --limit 60m --json").stdout) == {
        "due_at": "2026-11-16T17:00",
        "ledger": [
            {
                "at": "2026-11-16T16:00",
                "what": "Nhận đủ hồ sơ",
                "why": "Thời hạn chạy từ lúc nhận đủ hồ sơ, ghi trên giấy tiếp nhận",
                "source": "ND118-2025 Điều 17 khoản 3 (ND309-2026 Điều 8)",
            },
            {
                "at": "2026-11-16T16:00",
                "what": "Ngày làm việc",
                "why": "Trong giờ làm việc: 1 giờ",
                "source": "QD188-1999",
            },
            {
                "at": "2026-11-16T17:00",
                "what": "Hạn trả kết quả 17:00 16/11/2026",
                "why": "Hết 60 phút làm việc",
                "source": "ND118-2025 Điều 17 khoản 3 (ND309-2026 Điều 8)",
            },
        ],
    }


def test_without_json_it_tells_the_ledger_in_words() -> None:
    result = run("--received 2026-11-16T09:00 --limit 1d")
    assert result.stdout.splitlines()[-1] == (
        "17/11/2026 09:00          Hạn trả kết quả 09:00 17/11/2026. Cùng giờ với lúc nhận "
        "[BLDS-2015 Điều 147 khoản 2]"
    )


def test_a_year_without_calendar_is_found_wrong() -> None:
    result = run("--received 2026-12-28T09:00 --limit 10d --json")
    assert (result.exit_code, result.stdout, result.stderr) == (
        1,
        "",
        "Error: Chưa có lịch làm việc năm 2027.\n",
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("--limit 5d", "--received"),
        ("--received 2026-02-13 --limit 5d", "cần dạng 2026-02-13T16:00"),
        ("--received 2026-02-30T09:00 --limit 5d", "cần dạng 2026-02-13T16:00"),
        ("--received 2026-02-13T16:00 --limit 5x", "cần dạng 5d, 40h, 90m hoặc 10c"),
        ("--received 2026-02-13T16:00 --limit 0d", "từ 1 trở lên"),
        ("--received 2026-02-13T16:00 --limit 5d --hours 9-5", "cần dạng 07:30"),
        ("--received 2026-02-13T16:00 --limit 5d --pause 2026-02-24T09:00", "TỪ..ĐẾN"),
        (
            "--received 2026-02-13T16:00 --limit 5d --pause 2026-02-25T09:00..2026-02-24T09:00",
            "kết thúc trước",
        ),
        ("--received 2026-02-13T16:00 --limit 5d --switch moon=on", "culture_day_2026"),
        ("--received 2026-02-13T16:00 --limit 5d --mode soon", "end_of_day"),
    ],
)
def test_arguments_that_cannot_be_read_are_refused_in_clear_words(line: str, reason: str) -> None:
    result = run(line)
    assert result.exit_code == 2
    assert reason in result.stderr


def test_it_needs_no_django() -> None:
    program = "import motcua.cli.deadline, sys; print('django' in sys.modules, 'numpy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout == "False False\n"
