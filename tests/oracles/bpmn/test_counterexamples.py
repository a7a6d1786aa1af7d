"""Shrunk drawings on which two engines differed once, with the answer that the standard gives."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from motcua.domain.bpmn import Complete, load, start, step
from tests.oracles.bpmn.rival import Rival

FOLDER = Path(__file__).parent / "counterexamples"
AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


def test_a_join_in_a_loop_waits_for_both_branches_every_time() -> None:
    """The rival goes on after the second branch alone, the second time round; BPMN 2.0.2 table 13.1."""
    xml = (FOLDER / "join_in_a_loop.bpmn").read_bytes()
    data = {"more": 1}
    process = load(xml)
    state = start(process, data, AT).state
    rival = Rival(xml, "p", data, AT)
    for node in ("first", "a", "b", "decide", "b"):
        token = next(token for token in state.tasks if token.node == node)
        state = step(process, state, Complete(token.id, "", AT), data).state
        rival.complete(node, data)
    assert Counter(token.node for token in state.tasks) == {"a": 1}
    assert rival.open_tasks() == {"a": 1, "decide": 1}
