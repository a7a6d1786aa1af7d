"""Days that are not like the others of their weekday: holidays, days in lieu, swapped days, closures."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from motcua.domain.worktime.hours import Openings


class DayKind(StrEnum):
    """Why a day differs; the words for people are in `words.py`."""

    HOLIDAY = "holiday"  # nghỉ lễ, Tết
    COMPENSATORY_OFF = "compensatory_off"  # nghỉ bù: the holiday fell on a weekly day off
    SWAPPED_OFF = "swapped_off"  # nghỉ hoán đổi: worked on another day instead
    MAKEUP_WORK = "makeup_work"  # làm bù: worked in place of a swapped day off
    CLOSURE = "closure"  # the office itself is shut: storm, flood, removal
    SPECIAL_HOURS = "special_hours"  # open, at other hours than usual


class Certainty(StrEnum):
    """How sure the source is."""

    CERTAIN = "certain"
    PROBABLE = "probable"  # sources differ; `switch` turns it off
    PROJECTED = "projected"  # reckoned ahead of the yearly notice


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One such day, with the paper that makes it so.

    `in_place_of` (make-up days only) is the swapped day off whose hours are worked; `openings` are the hours
    of a day that is only partly closed. `switch` names the setting that takes a disputed day out.
    """

    day: date
    kind: DayKind
    name: str
    source: str
    certainty: Certainty = Certainty.CERTAIN
    in_place_of: date | None = None
    openings: Openings = ()
    switch: str = ""
