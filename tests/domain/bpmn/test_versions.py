"""Comparing two versions, and moving a running process to the newer one."""

from datetime import UTC, datetime

import pytest

from motcua.apps.processes.library import COMMUNE, COMMUNE_SHORT, drawing
from motcua.domain.bpmn import CannotMove, Complete, Diff, diff, load, move, start, step

AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


def test_a_version_does_not_differ_from_itself() -> None:
    assert diff(load(drawing(COMMUNE)), load(drawing(COMMUNE))).empty


def test_what_was_added_removed_and_changed_is_named() -> None:
    assert diff(load(drawing(COMMUNE)), load(drawing(COMMUNE_SHORT))) == Diff(
        added=(),
        removed=("review", "after_review"),
        changed={
            "handle": ("budget_minutes", "allowed_actions"),
            "approve": ("budget_minutes",),
        },
        added_flows=("flow_handle_submit",),
        removed_flows=(
            "flow_handle_submit",
            "flow_review",
            "flow_review_agree",
            "flow_review_return",
        ),
    )


def test_a_running_process_moves_when_each_token_has_a_place() -> None:
    old, new = load(drawing(COMMUNE)), load(drawing(COMMUNE_SHORT))
    state = start(old, {}, AT).state
    moved = move(state, old, new, {})
    after = step(new, moved, Complete(1, "submit", AT), {}).state
    assert [token.node for token in after.tokens] == ["approve"]


def test_a_token_without_a_place_forbids_moving_unless_it_is_mapped() -> None:
    old, new = load(drawing(COMMUNE)), load(drawing(COMMUNE_SHORT))
    state = step(old, start(old, {}, AT).state, Complete(1, "submit", AT), {}).state
    with pytest.raises(CannotMove) as refused:
        move(state, old, new, {})
    assert [token.node for token in refused.value.tokens] == ["review"]
    assert [token.node for token in move(state, old, new, {"review": "approve"}).tokens] == ["approve"]
