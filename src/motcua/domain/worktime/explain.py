"""Writes the ledger of a due moment: the receipt, each day and why it counts or not, each event, the end."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from motcua.domain.worktime.calendar import Calendar
from motcua.domain.worktime.changes import Change, Extension, Pause, Reschedule, Restart, Suspension
from motcua.domain.worktime.due import Mode, Reckoning, Stage, counted_from, reckon
from motcua.domain.worktime.ledger import Ledger, LedgerLine, LineKind
from motcua.domain.worktime.limits import CalendarDays, Limit, WorkingDays, WorkingMinutes
from motcua.domain.worktime.moments import MINUTES_A_DAY, day_of, moment_of, time_of
from motcua.domain.worktime.rules import Rules, Topic, rules_on
from motcua.domain.worktime.spans import Span
from motcua.domain.worktime.words import Phrase, gettext_noop

WORKING_WEEK = "QD188-1999"
CLOSING_OF_THE_DUE_DAY = "MOTCUA-CLOCK 2"
RECEPTION_ONLY = "MOTCUA-CLOCK 3"


def explain(
    received_at: datetime,
    limit: Limit,
    calendar: Calendar,
    pauses: Sequence[Pause] = (),
    mode: Mode = Mode.MOMENT,
    rules: Rules | None = None,
    changes: Sequence[Change] = (),
) -> Ledger:
    """The account of `due_moment` for the same arguments. Raises CalendarGap.

    Without `rules`, those in force on the day of receipt are cited.
    """
    received = moment_of(received_at)
    rules = rules or rules_on(day_of(received))
    start = counted_from(received, calendar, rules)
    reckoning = reckon(start, limit, calendar, pauses, mode, rules, changes)
    return Ledger(
        received_at=time_of(received),
        counted_from=time_of(start),
        original_due_at=time_of(reckoning.original_due),
        due_at=time_of(reckoning.due),
        promised_at=_promise(reckoning),
        lines=(
            *_receipt(received, start, limit, calendar, rules),
            *_count(start, limit, reckoning.original_due, calendar, rules),
            *_events(reckoning, limit, calendar, rules),
            *(_open_pause(pause, rules) for pause in pauses if pause.closed_at is None),
            _due(reckoning, rules),
        ),
    )


def _promise(reckoning: Reckoning) -> datetime:
    """The last new date given with an apology; a restart lets it lapse."""
    promised_at = time_of(reckoning.due)
    for stage in reckoning.stages:
        match stage.event:
            case Reschedule(promised_at=promised_at):
                pass
            case Restart():
                promised_at = time_of(reckoning.due)
    return promised_at


def _receipt(
    received: int, start: int, limit: Limit, calendar: Calendar, rules: Rules
) -> Iterator[LedgerLine]:
    yield _line(
        LineKind.RECEIVED,
        received,
        Phrase(gettext_noop("Nhận đủ hồ sơ")),
        Phrase(gettext_noop("Thời hạn chạy từ lúc nhận đủ hồ sơ, ghi trên giấy tiếp nhận")),
        rules.source(Topic.START),
    )
    if start != received:
        yield _line(
            LineKind.COUNTED_FROM,
            start,
            Phrase(gettext_noop("Tính là nhận lúc {at}"), {"at": time_of(start)}),
            _why_later(received, calendar),
            rules.source(Topic.COUNT_FROM_HANDING_IN),
        )
    if not isinstance(limit, WorkingMinutes):
        yield _line(
            LineKind.RECEIPT_DAY,
            start,
            Phrase(gettext_noop("Ngày nhận")),
            Phrase(gettext_noop("Ngày nhận không tính; ngày thứ nhất là ngày kế tiếp")),
            rules.source(Topic.RECEIPT_DAY),
            count=0,
        )


def _why_later(received: int, calendar: Calendar) -> Phrase:
    if not calendar.counts(received):
        return Phrase(
            gettext_noop("Nộp vào ngày không tính thời hạn: {reason}"),
            {"reason": _day_off_reason(received, calendar)[0]},
        )
    if received < calendar.opening(received):
        return Phrase(gettext_noop("Nộp trước giờ mở cửa"))
    if received < calendar.closing(received):
        return Phrase(gettext_noop("Nộp trong giờ nghỉ giữa buổi"))
    return Phrase(gettext_noop("Nộp sau giờ làm việc; ngày nhận là ngày làm việc kế tiếp"))


def _count(start: int, limit: Limit, due: int, calendar: Calendar, rules: Rules) -> Iterator[LedgerLine]:
    match limit:
        case WorkingDays():
            return _working_days(start, due, calendar)
        case CalendarDays():
            return _calendar_days(start, limit.count, due, calendar, rules)
        case _:
            return _working_minutes(start, due, calendar)


def _working_days(start: int, due: int, calendar: Calendar) -> Iterator[LedgerLine]:
    before = calendar.day_count(start)
    for midnight in _midnights(start, due):
        if not calendar.counts(midnight):
            yield _day_off(midnight, calendar)
        else:
            begins, ends = calendar.opening(midnight), calendar.closing(midnight)
            why, source = _working_day_reason(midnight, calendar)
            yield _counted(begins, ends, why, source, calendar.day_count(midnight) - before)


def _working_minutes(start: int, due: int, calendar: Calendar) -> Iterator[LedgerLine]:
    worked_before = calendar.worked_until(start)
    for midnight in _midnights(start - MINUTES_A_DAY, due):
        if not calendar.counts(midnight):
            yield _day_off(midnight, calendar)
            continue
        begins = max(start, calendar.opening(midnight))
        ends = min(due, calendar.closing(midnight))
        worked = calendar.worked_until(ends) - calendar.worked_until(begins)
        if worked > 0:
            length = Span(0, worked).length()
            why = Phrase(gettext_noop("Trong giờ làm việc: {length}"), {"length": length})
            source = _working_day_reason(midnight, calendar)[1]
            yield _counted(begins, ends, why, source, calendar.worked_until(ends) - worked_before)


def _calendar_days(start: int, days: int, due: int, calendar: Calendar, rules: Rules) -> Iterator[LedgerLine]:
    last = start + days * MINUTES_A_DAY
    for count, midnight in enumerate(_midnights(start, last), 1):
        reason = _working_day_reason if calendar.counts(midnight) else _day_off_reason
        why, source = reason(midnight, calendar)
        yield _line(
            LineKind.COUNTED,
            midnight,
            Phrase(gettext_noop("Tính theo ngày lịch")),
            why,
            source,
            until=midnight + MINUTES_A_DAY,
            count=count,
        )
    if due // MINUTES_A_DAY > last // MINUTES_A_DAY:
        yield _line(
            LineKind.LANDING,
            last,
            Phrase(gettext_noop("Dời sang ngày làm việc kế tiếp")),
            Phrase(gettext_noop("Thời hạn không kết thúc vào ngày nghỉ")),
            rules.source(Topic.LANDING),
            until=due,
        )


def _events(reckoning: Reckoning, limit: Limit, calendar: Calendar, rules: Rules) -> Iterator[LedgerLine]:
    if reckoning.stages:
        yield _line(
            LineKind.ORIGINAL_DUE,
            reckoning.original_due,
            Phrase(gettext_noop("Hạn ban đầu")),
            Phrase(gettext_noop("Trước khi có tạm dừng hoặc thay đổi")),
            rules.source(Topic.START),
        )
    for stage in reckoning.stages:
        match stage.event:
            case Suspension():
                yield from _suspension(stage, stage.event, limit, rules)
            case Extension():
                yield _extension(stage, stage.event)
            case Reschedule():
                yield _reschedule(stage, stage.event)
            case Restart():
                yield from _restart(stage, stage.event, limit, calendar, rules)
        if stage.due_after > stage.due_before and not isinstance(stage.event, Restart):
            yield from _days_off_between(stage.due_before, stage.due_after, calendar)


def _suspension(stage: Stage, suspension: Suspension, limit: Limit, rules: Rules) -> Iterator[LedgerLine]:
    *overlapped, last = suspension.pauses
    for pause in overlapped:
        yield _pause(pause, Phrase(gettext_noop("Tính gộp với lần tạm dừng nối tiếp")), rules)
    if suspension.opened > stage.due_before:
        why = Phrase(gettext_noop("Mở sau khi đã hết hạn: không dời hạn, không xóa việc quá hạn"))
    else:
        why = Phrase(gettext_noop("Dời hạn {length}"), {"length": _length(stage, limit)})
    yield _pause(last, why, rules)


def _length(stage: Stage, limit: Limit) -> Phrase:
    days, minutes = stage.shift
    if isinstance(limit, CalendarDays):
        days, minutes = divmod(minutes, MINUTES_A_DAY)
    return Span(days, minutes).length()


def _pause(pause: Pause, why: Phrase, rules: Rules) -> LedgerLine:
    return LedgerLine(
        LineKind.PAUSE,
        pause.opened_at,
        pause.closed_at,
        Phrase(gettext_noop("Tạm dừng: {ground}"), {"ground": pause.ground})
        if pause.ground
        else Phrase(gettext_noop("Tạm dừng")),
        why,
        pause.source or rules.source(Topic.PAUSE),
    )


def _open_pause(pause: Pause, rules: Rules) -> LedgerLine:
    return _pause(pause, Phrase(gettext_noop("Chưa kết thúc: hạn sẽ dời khi tiếp tục")), rules)


def _extension(stage: Stage, extension: Extension) -> LedgerLine:
    granted_late = moment_of(extension.at) > stage.due_before
    return LedgerLine(
        LineKind.EXTENSION,
        extension.at,
        None,
        Phrase(gettext_noop("Gia hạn {limit}"), {"limit": extension.limit.phrase()}),
        Phrase(gettext_noop("Gia hạn sau khi đã hết hạn: không dời hạn"))
        if granted_late
        else Phrase(extension.ground),
        extension.source,
    )


def _reschedule(stage: Stage, reschedule: Reschedule) -> LedgerLine:
    return LedgerLine(
        LineKind.RESCHEDULE,
        reschedule.at,
        reschedule.promised_at,
        Phrase(gettext_noop("Xin lỗi và hẹn lại {at}"), {"at": reschedule.promised_at}),
        Phrase(
            gettext_noop("{ground}; hạn vẫn là {due}, lời hẹn mới không xóa việc quá hạn"),
            {"ground": reschedule.ground, "due": time_of(stage.due_after)},
        ),
        reschedule.source,
    )


def _restart(
    stage: Stage, restart: Restart, limit: Limit, calendar: Calendar, rules: Rules
) -> Iterator[LedgerLine]:
    yield LedgerLine(
        LineKind.RESTART,
        restart.at,
        None,
        Phrase(gettext_noop("Tính lại thời hạn từ đầu")),
        Phrase(restart.ground),
        restart.source,
    )
    received = moment_of(restart.at)
    start = counted_from(received, calendar, rules)
    yield from _receipt(received, start, limit, calendar, rules)
    yield from _count(start, limit, stage.due_after, calendar, rules)


def _days_off_between(earlier: int, later: int, calendar: Calendar) -> Iterator[LedgerLine]:
    return (_day_off(day, calendar) for day in _midnights(earlier, later) if not calendar.counts(day))


def _due(reckoning: Reckoning, rules: Rules) -> LedgerLine:
    due, tally = reckoning.due, reckoning.tally
    source = rules.source(Topic.RECEIPT_DAY)
    if tally.mode is Mode.END_OF_DAY:
        why, source = Phrase(gettext_noop("Lúc hết giờ làm việc của ngày đến hạn")), CLOSING_OF_THE_DUE_DAY
    elif isinstance(tally.limit, WorkingMinutes):
        why = Phrase(gettext_noop("Hết {limit}"), {"limit": tally.limit.phrase()})
        source = rules.source(Topic.START)
    elif due % MINUTES_A_DAY == tally.start % MINUTES_A_DAY:
        why = Phrase(gettext_noop("Cùng giờ với lúc nhận"))
    elif tally.shift.minutes or tally.added:
        why = Phrase(gettext_noop("Cộng cả thời gian đã tạm dừng và gia hạn"))
    else:
        why = Phrase(gettext_noop("Phút làm việc cuối cùng của ngày trước giờ ấy"))
    what = Phrase(gettext_noop("Hạn trả kết quả {at}"), {"at": time_of(due)})
    return _line(LineKind.DUE, due, what, why, source)


def _counted(begins: int, ends: int, why: Phrase, source: str, count: int) -> LedgerLine:
    what = Phrase(gettext_noop("Ngày làm việc"))
    return _line(LineKind.COUNTED, begins, what, why, source, until=ends, count=count)


def _day_off(midnight: int, calendar: Calendar) -> LedgerLine:
    why, source = _day_off_reason(midnight, calendar)
    what = Phrase(gettext_noop("Không tính"))
    return _line(LineKind.DAY_OFF, midnight, what, why, source, until=midnight + MINUTES_A_DAY)


def _day_off_reason(moment: int, calendar: Calendar) -> tuple[Phrase, str]:
    """Why the day of `moment` does not count, and the paper that says so."""
    day = day_of(moment)
    entry = calendar.special.get(day)
    if entry is not None:
        return Phrase(entry.name), entry.source
    if calendar.plan(day):
        return Phrase(gettext_noop("Chỉ tiếp nhận và trả kết quả")), RECEPTION_ONLY
    return Phrase(gettext_noop("Nghỉ hằng tuần")), WORKING_WEEK


def _working_day_reason(moment: int, calendar: Calendar) -> tuple[Phrase, str]:
    """Why the day of `moment` counts, and the paper that says so."""
    entry = calendar.special.get(day_of(moment))
    if entry is None:
        return Phrase(gettext_noop("Trong lịch làm việc")), WORKING_WEEK
    return Phrase(entry.name), entry.source


def _midnights(after: int, until: int) -> Iterator[int]:
    """The midnight of each day after that of `after`, up to and including that of `until`."""
    first = after - after % MINUTES_A_DAY + MINUTES_A_DAY
    return iter(range(first, until + 1, MINUTES_A_DAY))


def _line(
    kind: LineKind,
    at: int,
    what: Phrase,
    why: Phrase,
    source: str,
    *,
    until: int | None = None,
    count: int | None = None,
) -> LedgerLine:
    ends = None if until is None else time_of(until)
    return LedgerLine(kind, time_of(at), ends, what, why, source, count)
