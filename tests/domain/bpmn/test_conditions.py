"""Conditions: a small safe language, its faults named."""

from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.domain.bpmn.conditions import LONGEST, ConditionFailed, read_condition


@pytest.mark.parametrize(
    ("text", "data", "action", "answer"),
    [
        ('action == "approve"', {}, "approve", True),
        ('action == "approve"', {}, "return", False),
        ("fee > 100.0", {"fee": Decimal("100.50")}, "", True),
        ('land && kind in ["a", "b"]', {"land": True, "kind": "b"}, "", True),
        ('received < "2026-07-01"', {"received": date(2026, 6, 30)}, "", True),
        (
            'at < timestamp("2026-07-01T00:00:00Z")',
            {"at": datetime(2026, 6, 30, tzinfo=UTC)},
            "",
            True,
        ),
        ("${approved}", {"approved": False}, "", False),
        ("=approved", {"approved": True}, "", True),
        ("size(papers) == 2", {"papers": ["x", "y"]}, "", True),
    ],
)
def test_a_condition_is_computed_from_fields_and_action(
    text: str, data: dict[str, Any], action: str, answer: bool
) -> None:
    assert read_condition(text).holds(data, action) == answer


@pytest.mark.parametrize(
    "text",
    [
        "1 +",
        "__import__('os').system('true')",
        "[1, 2].map(x, x * 2) == []",
        "papers.exists(x, x == 1)",
        '"aaaa".matches("(a+)+$")',
        "x" * (LONGEST + 1),
        "!" * 5_000 + "true",
        "",
    ],
)
def test_what_conditions_may_not_be_is_said_when_reading(text: str) -> None:
    assert read_condition(text).problem


@pytest.mark.parametrize(
    ("text", "data"),
    [("fee > 1", {}), ("fee > 1", {"fee": "x"}), ("fee", {"fee": 1}), ("1 / n == 1", {"n": 0}), ("1 +", {})],
)
def test_a_condition_without_an_answer_fails_by_name(text: str, data: dict[str, Any]) -> None:
    with pytest.raises(ConditionFailed):
        read_condition(text).holds(data)


@given(st.text(max_size=80), st.dictionaries(st.sampled_from("abx"), st.integers() | st.text() | st.none()))
def test_any_text_is_read_and_any_data_answered_or_refused_by_name(text: str, data: dict[str, Any]) -> None:
    with suppress(ConditionFailed):
        assert read_condition(text).holds(data) in {True, False}
