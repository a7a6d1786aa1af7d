"""The ledger: why a due moment is what it is."""

from collections.abc import Sequence

from motcua.domain.worktime import (
    CalendarDays,
    Extension,
    Ledger,
    LedgerLine,
    LineKind,
    Mode,
    OfficeHours,
    Pause,
    Reschedule,
    Restart,
    Saturday,
    WorkingDays,
    WorkingHours,
    explain,
    national_calendar,
)
from tests.factories.worktime import NATIONAL, at, paused


def told(lines: Sequence[LedgerLine]) -> list[str]:
    """Lines as a person would read them."""
    return [f"{line.at:%d/%m %H:%M} {line.count} {line.what}: {line.why}" for line in lines]


def kinds(ledger: Ledger) -> list[LineKind]:
    return [line.kind for line in ledger.folded()]


def test_three_working_days_over_a_weekend_and_a_holiday() -> None:
    ledger = explain(at("2026-11-20T10:00"), WorkingDays(3), NATIONAL)
    assert told(ledger.lines) == [
        "20/11 10:00 None Nhận đủ hồ sơ: Thời hạn chạy từ lúc nhận đủ hồ sơ, ghi trên giấy tiếp nhận",
        "20/11 10:00 0 Ngày nhận: Ngày nhận không tính; ngày thứ nhất là ngày kế tiếp",
        "21/11 00:00 None Không tính: Nghỉ hằng tuần",
        "22/11 00:00 None Không tính: Nghỉ hằng tuần",
        "23/11 07:30 1 Ngày làm việc: Trong lịch làm việc",
        "24/11 00:00 None Không tính: Ngày Văn hóa Việt Nam",
        "25/11 07:30 2 Ngày làm việc: Trong lịch làm việc",
        "26/11 07:30 3 Ngày làm việc: Trong lịch làm việc",
        "26/11 10:00 None Hạn trả kết quả 10:00 26/11/2026: Cùng giờ với lúc nhận",
    ]


def test_every_line_names_a_source() -> None:
    ledger = explain(at("2026-11-20T10:00"), WorkingDays(3), NATIONAL)
    assert [line.source for line in ledger.lines] == [
        "ND118-2025 Điều 17 khoản 3 (ND309-2026 Điều 8)",
        "BLDS-2015 Điều 147 khoản 2",
        "QD188-1999",
        "QD188-1999",
        "QD188-1999",
        "NQ28-2026-QH16",
        "QD188-1999",
        "QD188-1999",
        "BLDS-2015 Điều 147 khoản 2",
    ]


def test_a_dossier_is_told_the_law_of_its_day() -> None:
    ledger = explain(at("2019-03-04T09:00"), WorkingDays(1), NATIONAL)
    assert ledger.lines[0].source == "ND61-2018 Điều 17"


def test_a_make_up_saturday_is_counted_by_its_notice() -> None:
    ledger = explain(at("2026-01-08T09:00"), WorkingDays(2), NATIONAL)
    saturday = ledger.lines[-2]
    assert (str(saturday.why), saturday.source, saturday.count) == (
        "Làm bù ngày 02/01/2026",
        "CV12729-VPCP-2025",
        2,
    )


def test_days_of_one_kind_fold_into_runs() -> None:
    ledger = explain(at("2026-11-10T14:20"), WorkingDays(5), NATIONAL)
    runs = [(line.at, line.until, line.count) for line in ledger.folded()[2:5]]
    assert runs == [
        (at("2026-11-11T07:30"), at("2026-11-13T17:00"), 3),
        (at("2026-11-14T00:00"), at("2026-11-16T00:00"), None),
        (at("2026-11-16T07:30"), at("2026-11-17T17:00"), 5),
    ]


def test_a_pause_says_its_ground_its_paper_and_by_how_much_it_moved() -> None:
    pause = paused("2026-11-12T10:00", "2026-11-16T15:00", "chờ bổ sung", "Mẫu 02 số 118/PBS")
    ledger = explain(at("2026-11-10T14:20"), WorkingDays(10), NATIONAL, [pause])
    line = next(line for line in ledger.lines if line.kind is LineKind.PAUSE)
    assert (str(line.what), str(line.why), line.source) == (
        "Tạm dừng: chờ bổ sung",
        "Dời hạn 2 ngày 3 giờ 30 phút",
        "Mẫu 02 số 118/PBS",
    )
    assert (ledger.original_due_at, ledger.due_at) == (at("2026-11-25T14:20"), at("2026-11-30T08:20"))


def test_overlapping_pauses_are_told_one_by_one_and_counted_once() -> None:
    pauses = [
        paused("2026-03-03T10:00", "2026-03-04T15:00", "niêm yết"),
        paused("2026-03-04T09:00", "2026-03-05T10:00", "giám định"),
    ]
    ledger = explain(at("2026-03-02T09:00"), WorkingDays(5), NATIONAL, pauses)
    assert told([line for line in ledger.lines if line.kind is LineKind.PAUSE]) == [
        "03/03 10:00 None Tạm dừng: niêm yết: Tính gộp với lần tạm dừng nối tiếp",
        "04/03 09:00 None Tạm dừng: giám định: Dời hạn 2 ngày",
    ]


def test_a_late_pause_and_an_open_one_say_that_they_move_nothing() -> None:
    pauses = [
        paused("2026-03-05T09:01", "2026-03-06T10:00"),
        Pause(at("2026-03-09T10:00"), None, "chờ nộp thuế"),
    ]
    ledger = explain(at("2026-03-02T09:00"), WorkingDays(2), NATIONAL, pauses)
    assert told(ledger.lines[-3:]) == [
        "05/03 09:01 None Tạm dừng: Mở sau khi đã hết hạn: không dời hạn, không xóa việc quá hạn",
        "09/03 10:00 None Tạm dừng: chờ nộp thuế: Chưa kết thúc: hạn sẽ dời khi tiếp tục",
        "04/03 09:00 None Hạn trả kết quả 09:00 04/03/2026: Cùng giờ với lúc nhận",
    ]


def test_extension_promise_and_restart_are_three_different_lines() -> None:
    changes = (
        Extension(at("2026-03-04T09:00"), WorkingDays(2), "Thỏa thuận bằng văn bản", "ND23-2015 Điều 21"),
        Reschedule(at("2026-03-06T09:00"), at("2026-03-12T17:00"), "Thiếu xác minh", "ND118-2025 Mẫu 04"),
        Restart(at("2026-03-16T09:00"), "Nộp lại đầy đủ", "ND118-2025 Điều 18"),
    )
    ledger = explain(at("2026-03-02T09:00"), WorkingDays(3), NATIONAL, changes=changes)
    events = (LineKind.EXTENSION, LineKind.RESCHEDULE, LineKind.RESTART)
    assert told([line for line in ledger.lines if line.kind in events]) == [
        "04/03 09:00 None Gia hạn 2 ngày làm việc: Thỏa thuận bằng văn bản",
        "06/03 09:00 None Xin lỗi và hẹn lại 17:00 12/03/2026: "
        "Thiếu xác minh; hạn vẫn là 09:00 09/03/2026, lời hẹn mới không xóa việc quá hạn",
        "16/03 09:00 None Tính lại thời hạn từ đầu: Nộp lại đầy đủ",
    ]
    assert (ledger.due_at, ledger.promised_at) == (at("2026-03-19T09:00"), at("2026-03-19T09:00"))


def test_why_a_dossier_counts_as_received_later() -> None:
    calendar = national_calendar(OfficeHours.parse(saturday=Saturday.RECEPTION))
    whys = {
        "2026-11-16T06:00": "Nộp trước giờ mở cửa",
        "2026-11-16T12:00": "Nộp trong giờ nghỉ giữa buổi",
        "2026-11-16T17:00": "Nộp sau giờ làm việc; ngày nhận là ngày làm việc kế tiếp",
        "2026-11-14T09:00": "Nộp vào ngày không tính thời hạn: Chỉ tiếp nhận và trả kết quả",
        "2026-11-15T09:00": "Nộp vào ngày không tính thời hạn: Nghỉ hằng tuần",
        "2026-11-24T09:00": "Nộp vào ngày không tính thời hạn: Ngày Văn hóa Việt Nam",
    }
    assert {
        received: str(explain(at(received), WorkingDays(1), calendar).lines[1].why) for received in whys
    } == whys


def test_hours_say_how_much_of_each_day_was_counted() -> None:
    ledger = explain(at("2026-11-13T16:00"), WorkingHours(3), NATIONAL)
    assert told(ledger.lines[1:]) == [
        "13/11 16:00 60 Ngày làm việc: Trong giờ làm việc: 1 giờ",
        "14/11 00:00 None Không tính: Nghỉ hằng tuần",
        "15/11 00:00 None Không tính: Nghỉ hằng tuần",
        "16/11 07:30 180 Ngày làm việc: Trong giờ làm việc: 2 giờ",
        "16/11 09:30 None Hạn trả kết quả 09:30 16/11/2026: Hết 3 giờ làm việc",
    ]


def test_calendar_days_count_days_off_and_say_when_they_land() -> None:
    ledger = explain(at("2026-11-12T09:00"), CalendarDays(2), NATIONAL)
    assert told(ledger.lines[2:]) == [
        "13/11 00:00 1 Tính theo ngày lịch: Trong lịch làm việc",
        "14/11 00:00 2 Tính theo ngày lịch: Nghỉ hằng tuần",
        "14/11 09:00 None Dời sang ngày làm việc kế tiếp: Thời hạn không kết thúc vào ngày nghỉ",
        "16/11 09:00 None Hạn trả kết quả 09:00 16/11/2026: Cùng giờ với lúc nhận",
    ]


def test_the_last_line_says_why_that_minute() -> None:
    half = national_calendar(OfficeHours.parse(saturday=Saturday.HALF))
    clipped = explain(at("2026-11-13T15:00"), WorkingDays(1), half)
    closing = explain(at("2026-11-16T09:00"), WorkingDays(1), NATIONAL, mode=Mode.END_OF_DAY)
    assert [str(ledger.lines[-1].why) for ledger in (clipped, closing)] == [
        "Phút làm việc cuối cùng của ngày trước giờ ấy",
        "Lúc hết giờ làm việc của ngày đến hạn",
    ]


def test_words_can_be_told_in_another_language() -> None:
    english = {"Hạn trả kết quả {at}": "Due {at}", "Cùng giờ với lúc nhận": "The hour of receipt"}
    last = explain(at("2026-11-16T09:00"), WorkingDays(1), NATIONAL).lines[-1]
    assert [phrase.told(english.__getitem__) for phrase in (last.what, last.why)] == [
        "Due 09:00 17/11/2026",
        "The hour of receipt",
    ]
