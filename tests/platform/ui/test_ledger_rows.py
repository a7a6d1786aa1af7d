"""The ledger as the page shows it."""

from datetime import datetime

from motcua.domain.worktime import Limit, Pause, explain, national_calendar
from motcua.platform.ui.ledger_rows import LedgerRow, ledger_rows
from motcua.platform.ui.moments import VIETNAM

RECEIVED = datetime(2026, 11, 10, 14, 20, tzinfo=VIETNAM)


def short(row: LedgerRow) -> tuple[str, str, str, str]:
    return row.when, row.what, row.count, row.kind


def test_runs_of_days_are_one_row_with_the_range_they_count() -> None:
    limit = Limit.parse("10d")
    rows = ledger_rows(explain(RECEIVED, limit, national_calendar()), limit)
    assert [short(row) for row in rows] == [
        ("T3 10/11 14:20", "Nhận đủ hồ sơ", "", "off"),
        ("T3 10/11", "Ngày nhận", "0", "off"),
        ("T4 11 – T6 13/11", "Ngày làm việc", "1–3", ""),
        ("T7 14 – CN 15/11", "Nghỉ hằng tuần", "–", "off"),
        ("T2 16 – T6 20/11", "Ngày làm việc", "4–8", ""),
        ("T7 21 – CN 22/11", "Nghỉ hằng tuần", "–", "off"),
        ("T2 23/11", "Ngày làm việc", "9", ""),
        ("T3 24/11", "Ngày Văn hóa Việt Nam", "–", "off"),
        ("T4 25/11", "Ngày làm việc", "10", ""),
        ("T4 25/11 14:20", "Hạn trả kết quả 14:20 25/11/2026", "10 ngày làm việc", "end"),
    ]


def test_a_pause_shows_from_when_to_when_and_why() -> None:
    limit = Limit.parse("10d")
    begins, ends = datetime(2026, 11, 12, 10, tzinfo=VIETNAM), datetime(2026, 11, 16, 15, tzinfo=VIETNAM)
    pause = Pause(begins, ends, ground="chờ công dân bổ sung", source="Mẫu 02")
    rows = ledger_rows(explain(RECEIVED, limit, national_calendar(), [pause]), limit)
    row = next(row for row in rows if row.kind == "paused")
    assert (row.when, row.what, row.icon) == (
        "10:00 T5 12/11 → 15:00 T2 16/11",
        "Tạm dừng: chờ công dân bổ sung",
        "player-pause",
    )
    assert row.source.endswith(" · Mẫu 02")


def test_a_limit_in_hours_counts_in_hours() -> None:
    limit = Limit.parse("40h")
    rows = ledger_rows(explain(RECEIVED, limit, national_calendar()), limit)
    assert [row.count for row in rows if row.icon == "calendar-check"][-1] == "40 giờ"


def test_a_source_can_be_given_its_common_name() -> None:
    limit = Limit.parse("10d")
    rows = ledger_rows(explain(RECEIVED, limit, national_calendar()), limit, name_source=lambda _: "tên gọi")
    holiday = next(row for row in rows if row.what == "Ngày Văn hóa Việt Nam")
    assert holiday.source == "tên gọi"
