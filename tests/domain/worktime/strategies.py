"""Random offices: hours, seasons, closures, working Saturdays, times, limits and pauses."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from motcua.domain.worktime import (
    TIME_ZONE,
    Calendar,
    CalendarDay,
    CalendarDays,
    DayKind,
    Limit,
    OfficeHours,
    Opening,
    Pause,
    Season,
    WorkingDays,
    WorkingHours,
    WorkingMinutes,
)

YEARS = range(2025, 2027)
FIRST, LAST = datetime(2025, 3, 1, tzinfo=TIME_ZONE), datetime(2025, 9, 1, tzinfo=TIME_ZONE)
OFF = (DayKind.HOLIDAY, DayKind.COMPENSATORY_OFF, DayKind.SWAPPED_OFF, DayKind.CLOSURE)


@st.composite
def openings(draw: st.DrawFn) -> tuple[Opening, ...]:
    """One to three openings of a day, some of them for reception only."""
    count = draw(st.integers(1, 3))
    edges = sorted(
        draw(st.lists(st.integers(6 * 60, 19 * 60), min_size=2 * count, max_size=2 * count, unique=True))
    )
    return tuple(
        Opening(opens, closes, counts_for_deadline=draw(st.integers(0, 9)) > 0)
        for opens, closes in zip(edges[::2], edges[1::2], strict=True)
    )


@st.composite
def office_hours(draw: st.DrawFn) -> OfficeHours:
    """An office that works on at least three weekdays, perhaps at other hours in winter."""
    week = {weekday: draw(openings()) for weekday in draw(st.sets(st.integers(0, 6), min_size=3, max_size=6))}
    # However odd the office, one weekday is an ordinary one, so that time passes at all.
    week[draw(st.sampled_from(sorted(week)))] = (Opening(450, 690), Opening(780, 1020))
    seasons = [Season(week)]
    if draw(st.booleans()):
        winter = {weekday: draw(openings()) for weekday in week}
        seasons.append(Season(winter, yearly=((11, 1), (4, 15))))
    return OfficeHours(tuple(seasons))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """A compiled office with odd days through the year."""
    return Calendar.compile(draw(office_hours()), draw(special_days()), YEARS)


@st.composite
def special_days(draw: st.DrawFn) -> list[CalendarDay]:
    """Days off, worked Saturdays and special hours, one entry a date."""
    dates = draw(st.sets(st.dates(date(2025, 2, 1), date(2025, 12, 31)), max_size=12))
    return [draw(_special_day(day)) for day in sorted(dates)]


@st.composite
def _special_day(draw: st.DrawFn, day: date) -> CalendarDay:
    kind = draw(st.sampled_from([*OFF, DayKind.MAKEUP_WORK, DayKind.SPECIAL_HOURS]))
    hours = draw(openings()) if kind is DayKind.SPECIAL_HOURS else ()
    replaced = day - timedelta(days=draw(st.integers(1, 9))) if kind is DayKind.MAKEUP_WORK else None
    return CalendarDay(day, kind, "Ngày khác thường", "TEST", in_place_of=replaced, openings=hours)


def times() -> st.SearchStrategy[datetime]:
    """A minute in the middle of the calendars' years."""
    minutes = int((LAST - FIRST).total_seconds() // 60)
    return st.integers(0, minutes).map(lambda minute: FIRST + timedelta(minutes=minute))


def limits() -> st.SearchStrategy[Limit]:
    """Any kind of limit."""
    return st.one_of(
        st.integers(1, 30).map(WorkingDays),
        st.integers(1, 80).map(WorkingHours),
        st.integers(1, 900).map(WorkingMinutes),
        st.integers(1, 40).map(CalendarDays),
    )


@st.composite
def pauses(draw: st.DrawFn) -> list[Pause]:
    """Up to three pauses, often overlapping."""
    return [draw(_pause()) for _ in range(draw(st.integers(0, 3)))]


@st.composite
def _pause(draw: st.DrawFn) -> Pause:
    opened = draw(times())
    return Pause(opened, opened + timedelta(minutes=draw(st.integers(0, 20_000))))
