"""The law as dated rows."""

from datetime import date

import pytest

from motcua.domain.worktime import Topic, rules_on
from motcua.domain.worktime.rules import TABLE, overruled, switchable_topics


@pytest.mark.parametrize(
    ("day", "source"),
    [
        (date(2018, 3, 1), "ND61-2018 Điều 17"),
        (date(2025, 6, 30), "ND61-2018 Điều 17"),
        (date(2025, 7, 1), "ND118-2025 Điều 17 khoản 3"),
        (date(2026, 8, 4), "ND118-2025 Điều 17 khoản 3"),
        (date(2026, 8, 5), "ND118-2025 Điều 17 khoản 3 (ND309-2026 Điều 8)"),
    ],
)
def test_each_generation_begins_on_its_day(day: date, source: str) -> None:
    assert rules_on(day).source(Topic.START) == source


def test_one_rule_holds_for_each_topic_on_every_day() -> None:
    days = {rule.valid_from for rule in TABLE} | {rule.valid_to for rule in TABLE if rule.valid_to}
    for day in sorted(day for day in days if day >= date(2018, 6, 21)):
        in_force = [
            rule.topic
            for rule in TABLE
            if rule.valid_from <= day and (not rule.valid_to or day < rule.valid_to)
        ]
        assert sorted(in_force) == sorted(Topic)


def test_only_what_the_sources_leave_open_can_be_switched() -> None:
    assert switchable_topics() == {Topic.COUNT_FROM_HANDING_IN, Topic.COMPETENT_RECEIPT}


def test_a_setting_decides_until_the_law_does() -> None:
    settings = {Topic.COMPETENT_RECEIPT: False, Topic.COUNT_FROM_HANDING_IN: True}
    before, after = (overruled(rules_on(day), settings) for day in (date(2026, 8, 4), date(2026, 8, 5)))
    assert [rules.is_on(Topic.COMPETENT_RECEIPT) for rules in (before, after)] == [False, True]
    assert [rules.count_from_handing_in for rules in (before, after)] == [True, True]
