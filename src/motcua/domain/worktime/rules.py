"""The law of the clock as dated rows: what holds on which day, by which text, how sure.

Two generations are kept, because a dossier is judged by the rules of the day on which it was received: NĐ
61/2018 (21/06/2018 to 30/06/2025) and NĐ 118/2025 (from 01/07/2025, amended by NĐ 309/2026 from 05/08/2026).
Source ids are explained in docs/sources.md. A row whose certainty is not `certain` may be overruled by a
setting, see `overruled`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final

from motcua.domain.worktime.days import Certainty

CERTAIN, PROBABLE = Certainty.CERTAIN, Certainty.PROBABLE


class Topic(StrEnum):
    """What a rule is about."""

    START = "start"  # the clock starts when the complete dossier is received
    RECEIPT_DAY = "receipt_day"  # the day of receipt is not counted
    LANDING = "landing"  # a limit does not end on a day off
    COUNT_FROM_HANDING_IN = "count_from_handing_in"  # after closing: is that day the day of receipt?
    COMPETENT_RECEIPT = "competent_receipt"  # non-territorial: does the competent agency's receipt start it?
    PAUSE = "pause"  # time left out of the limit
    RESCHEDULE = "reschedule"  # the apology and the new promise
    RESTART = "restart"  # a returned dossier is counted anew
    TRANSFER_CUT_OFF = "transfer_cut_off"  # minute of day after which papers go on the next morning
    SAME_DAY_CUT_OFF = "same_day_cut_off"  # minute of day after which "today" may become the next working day


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: a topic, its value, its text; it holds from `valid_from` up to, but not on, `valid_to`."""

    topic: Topic
    value: bool | int | None  # None where there is a text and nothing to choose
    source: str
    valid_from: date
    valid_to: date | None = None
    certainty: Certainty = CERTAIN


_2018 = date(2018, 6, 21)
_2025 = date(2025, 7, 1)
_2026 = date(2026, 8, 5)
_BLDS = date(2017, 1, 1)
_15_00 = 15 * 60

TABLE: Final[tuple[Rule, ...]] = (
    Rule(Topic.START, None, "ND61-2018 Điều 17", _2018, _2025),
    Rule(Topic.START, None, "ND118-2025 Điều 17 khoản 3", _2025, _2026),
    Rule(Topic.START, None, "ND118-2025 Điều 17 khoản 3 (ND309-2026 Điều 8)", _2026),
    Rule(Topic.RECEIPT_DAY, None, "BLDS-2015 Điều 147 khoản 2", _BLDS),
    Rule(Topic.LANDING, None, "BLDS-2015 Điều 148 khoản 5", _BLDS),
    Rule(Topic.COUNT_FROM_HANDING_IN, False, "MOTCUA-CLOCK 1", _BLDS, None, PROBABLE),
    Rule(Topic.COMPETENT_RECEIPT, False, "ND61-2018 Điều 17", _2018, _2025, PROBABLE),
    Rule(Topic.COMPETENT_RECEIPT, True, "ND118-2025 Điều 17 khoản 3", _2025, _2026, PROBABLE),
    Rule(Topic.COMPETENT_RECEIPT, True, "ND118-2025 Điều 17 khoản 3 (ND309-2026 Điều 8)", _2026),
    Rule(Topic.PAUSE, None, "ND61-2018 Điều 19", _2018, _2025, PROBABLE),
    Rule(Topic.PAUSE, None, "ND118-2025 Điều 17", _2025, None, PROBABLE),
    Rule(Topic.RESCHEDULE, None, "ND61-2018 Điều 19 khoản 9", _2018, _2025),
    Rule(Topic.RESCHEDULE, None, "ND118-2025 Mẫu 04", _2025, None, PROBABLE),
    Rule(Topic.RESTART, None, "ND61-2018 Điều 19", _2018, _2025),
    Rule(Topic.RESTART, None, "ND118-2025 Điều 18", _2025, None, PROBABLE),
    Rule(Topic.TRANSFER_CUT_OFF, _15_00, "ND61-2018 Điều 18", _2018, _2025),
    Rule(Topic.TRANSFER_CUT_OFF, _15_00, "ND118-2025 Điều 18", _2025, _2026),
    Rule(Topic.TRANSFER_CUT_OFF, _15_00, "ND118-2025 Điều 18 (ND309-2026 Điều 9)", _2026),
    Rule(Topic.SAME_DAY_CUT_OFF, _15_00, "LHT-2014 Điều 5", date(2016, 1, 1)),
)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rows in force on one day."""

    rows: Mapping[Topic, Rule]

    def source(self, topic: Topic) -> str:
        """The text by which the rule holds."""
        return self.rows[topic].source

    def is_on(self, topic: Topic) -> bool:
        """The value of a yes-or-no rule."""
        return bool(self.rows[topic].value)

    def minute_of_day(self, topic: Topic) -> int:
        """The value of a rule that is a time of day, in minutes after midnight."""
        return int(self.rows[topic].value or 0)

    @property
    def count_from_handing_in(self) -> bool:
        """Whether a dossier handed in after closing or on a day off has that day as its day of receipt."""
        return self.is_on(Topic.COUNT_FROM_HANDING_IN)


@cache
def rules_on(day: date) -> Rules:
    """The rules in force on `day`; the first generation for the months of 2018 before it."""
    rows = {rule.topic: rule for rule in reversed(TABLE)}
    rows |= {rule.topic: rule for rule in TABLE if _holds(rule, day)}
    return Rules(rows)


def overruled(rules: Rules, settings: Mapping[Topic, bool]) -> Rules:
    """`rules` with an agency's settings; a rule that is certain on that day stands whatever is set."""
    rows = {
        topic: replace(row, value=settings[topic]) if _yields_to(row, settings) else row
        for topic, row in rules.rows.items()
    }
    return Rules(rows)


def _yields_to(row: Rule, settings: Mapping[Topic, bool]) -> bool:
    return row.topic in settings and isinstance(row.value, bool) and row.certainty is not Certainty.CERTAIN


def switchable_topics() -> frozenset[Topic]:
    """Yes-or-no rules that no text settles for certain, so that a setting may decide them."""
    return frozenset(
        rule.topic
        for rule in TABLE
        if isinstance(rule.value, bool) and rule.certainty is not Certainty.CERTAIN
    )


def _holds(rule: Rule, day: date) -> bool:
    return rule.valid_from <= day and (rule.valid_to is None or day < rule.valid_to)
