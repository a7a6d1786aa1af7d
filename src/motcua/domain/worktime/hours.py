"""Office hours: which minutes of which weekday are open, in which season.

Hours are data of an agency. Two flags keep apart what is often confused: people may be received on a Saturday
morning (`open_for_reception`) that does not count towards any time limit (`counts_for_deadline`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Final, Self

from motcua.domain.worktime.moments import MINUTES_A_DAY

MONDAY, SATURDAY = 0, 5
NOON: Final = 12 * 60
DEFAULT_HOURS: Final = "07:30-11:30,13:00-17:00"


class Saturday(StrEnum):
    """What an office does on Saturdays."""

    OFF = "off"
    RECEPTION = "reception"  # doors open in the morning, the clock stands
    HALF = "half"  # doors open in the morning, the clock runs


@dataclass(frozen=True, slots=True)
class Opening:
    """One unbroken stretch [opens, closes) of a day, in minutes after midnight."""

    opens: int
    closes: int
    open_for_reception: bool = True
    counts_for_deadline: bool = True

    def __post_init__(self) -> None:
        if not 0 <= self.opens < self.closes <= MINUTES_A_DAY:
            raise ValueError(f"Giờ làm việc {self} phải mở trước khi đóng, trong một ngày.")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `07:30-11:30`. Raises ValueError."""
        opens, dash, closes = text.strip().partition("-")
        if not dash:
            raise ValueError(f"Không đọc được giờ làm việc “{text}”; cần dạng 07:30-11:30.")
        return cls(_minute_of_day(opens), _minute_of_day(closes))

    def __str__(self) -> str:
        return "-".join(f"{minute // 60:02}:{minute % 60:02}" for minute in (self.opens, self.closes))


type Openings = tuple[Opening, ...]


@dataclass(frozen=True, slots=True)
class Season:
    """The hours of a week, from `valid_from` up to, but not on, `valid_to` (None: without end).

    `yearly` narrows them to a part of every year, as ((month, day), (month, day)), both included; it may run
    over New Year, as winter hours do.
    """

    week: Mapping[int, Openings]  # 0 is Monday
    valid_from: date | None = None
    valid_to: date | None = None
    yearly: tuple[tuple[int, int], tuple[int, int]] | None = None

    def covers(self, day: date) -> bool:
        """Whether these hours are kept on `day`."""
        if (self.valid_from and day < self.valid_from) or (self.valid_to and day >= self.valid_to):
            return False
        if self.yearly is None:
            return True
        first, last = self.yearly
        here = (day.month, day.day)
        return first <= here <= last if first <= last else here >= first or here <= last


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """Seasons in order of precedence: the last that covers a day decides for it."""

    seasons: tuple[Season, ...]

    def __post_init__(self) -> None:
        for season in self.seasons:
            for openings in season.week.values():
                check_order(openings)

    @classmethod
    def parse(cls, text: str = DEFAULT_HOURS, saturday: Saturday = Saturday.OFF) -> Self:
        """Monday to Friday as in `text` (`07:30-11:30,13:00-17:00`), all year round. Raises ValueError."""
        weekday = parse_openings(text)
        week = dict.fromkeys(range(MONDAY, SATURDAY), weekday)
        if saturday is not Saturday.OFF:
            counts = saturday is Saturday.HALF
            week[SATURDAY] = tuple(replace(part, counts_for_deadline=counts) for part in morning(weekday))
        return cls((Season(week),))

    def on(self, day: date) -> Openings:
        """The hours of `day`, were it neither a holiday nor moved."""
        for season in reversed(self.seasons):
            if season.covers(day):
                return season.week.get(day.weekday(), ())
        return ()


def parse_openings(text: str) -> Openings:
    """Read `07:30-11:30,13:00-17:00`. Raises ValueError when unreadable or out of order."""
    openings = tuple(Opening.parse(part) for part in text.split(","))
    check_order(openings)
    return openings


def check_order(openings: Openings) -> None:
    """Raise ValueError unless the openings of one day follow one another."""
    for earlier, later in pairwise(openings):
        if later.opens < earlier.closes:
            raise ValueError(f"Giờ làm việc {earlier} và {later} chồng nhau hoặc sai thứ tự.")


def morning(openings: Openings) -> Openings:
    """The openings that begin before noon; a day without a break is cut at noon."""
    if len(openings) == 1 and openings[0].opens < NOON < openings[0].closes:
        return (replace(openings[0], closes=NOON),)
    return tuple(part for part in openings if part.opens < NOON)


def _minute_of_day(text: str) -> int:
    hour, colon, minute = text.strip().partition(":")
    if not (colon and hour.isdecimal() and minute.isdecimal() and int(hour) <= 24 and int(minute) < 60):
        raise ValueError(f"Không đọc được giờ “{text}”; cần dạng 07:30.")
    return int(hour) * 60 + int(minute)
