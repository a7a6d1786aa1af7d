"""Timer definitions: ISO 8601 durations, dates and repeating cycles, literal or computed.

Source: BPMN 2.0.2 §10.5.5 (timeDate, timeDuration, timeCycle); ISO 8601-1 §5.5, §5.6.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from motcua.domain.bpmn.conditions import Condition

FOREVER = -1
MOST_DAYS = 36_525
"""A hundred years: a longer wait is a slip of the pen, and dates beyond year 9999 do not exist."""

_DURATION = re.compile(
    r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?P<time>T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?"
)
_CYCLE = re.compile(r"R(?P<times>\d*)/(?P<rest>P.+)")


class Duration(NamedTuple):
    """A length of time as drawn: `P2D` is two days, `PT48H` is hours. In working time they differ.

    A week is seven days.
    """

    days: int = 0
    time: timedelta = timedelta()

    @property
    def text(self) -> str:
        """In ISO 8601 again, at most 30 characters; `read_duration` reads it back."""
        seconds = f"{self.time / timedelta(seconds=1):.6f}".rstrip("0").rstrip(".")
        return f"P{self.days}DT{seconds}S"


DueMoment = Callable[[datetime, Duration], datetime]
"""Adds a wait to a moment; the caller's calendar decides what counts."""


@dataclass(frozen=True, slots=True)
class TimerSpec:
    """A timer as drawn. `form`: date, duration or cycle. `working`: the wait runs in working time.

    `text` is the literal; `expression` is set instead when the text must be computed from dossier fields.
    """

    form: str
    text: str
    working: bool = False
    expression: Condition | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """A literal, read: either `until` or `length` is set. `times`: firings in all, -1 without end."""

    until: datetime | None = None
    length: Duration | None = None
    times: int = 1


class UnreadableTimer(ValueError):
    """The text is no ISO 8601 date, duration or cycle that the engine can count."""


def read_duration(text: str) -> Duration:
    """`PT8H`, `P3D`, `P2W` as a length. Months and years have no fixed length and are refused.

    Raises UnreadableTimer.
    """
    match = _DURATION.fullmatch(text.strip())
    if match is None or match["years"] or match["months"] or text.strip()[-1] in "PT":
        raise UnreadableTimer(text)
    parts = {name: float(match[name] or 0) for name in ("hours", "minutes", "seconds")}
    try:
        length = Duration(7 * int(match["weeks"] or 0) + int(match["days"] or 0), timedelta(**parts))
    except (OverflowError, ValueError) as problem:  # more digits than Python reads
        raise UnreadableTimer(text) from problem
    if length.days + length.time.days > MOST_DAYS:
        raise UnreadableTimer(text)
    return length


def read_wait(form: str, text: str) -> Wait:
    """A literal of the given form. A date without a zone is taken as UTC. Raises UnreadableTimer."""
    text = text.strip()
    if form == "date":
        return Wait(until=_read_date(text))
    if form == "duration":
        return Wait(length=read_duration(text))
    match = _CYCLE.fullmatch(text)
    if match is None:
        raise UnreadableTimer(text)
    times = int(match["times"]) if match["times"] else FOREVER
    length = read_duration(match["rest"])
    if times == 0 or length == Duration() or times > 1_000_000:
        raise UnreadableTimer(text)
    return Wait(length=length, times=times)


def is_wait(form: str, text: str) -> bool:
    """Whether the text is a literal of that form."""
    try:
        read_wait(form, text)
    except UnreadableTimer:
        return False
    return True


def _read_date(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as problem:
        raise UnreadableTimer(text) from problem
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def natural_time(at: datetime, length: Duration) -> datetime:
    """Counts every minute; who counts work hands in the unit's calendar instead."""
    return at + timedelta(days=length.days) + length.time
