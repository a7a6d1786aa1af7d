"""What holds for every sound drawing and every run."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.domain.bpmn import (
    Advance,
    Complete,
    Process,
    State,
    Step,
    Waits,
    load,
    start,
    step,
    token_changes,
)
from tests.oracles.bpmn.sound_models import Model, sound_model

AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
SEEDS = st.integers(0, 100_000)


def run(model: Model, seed: int) -> tuple[Process, list[tuple[object, dict[str, int]]], list[Step]]:
    """A random run: its commands with their data, and the steps that they made."""
    random, at = Random(seed), AT
    process = load(model.xml, "main")
    data = {**model.data, **dict.fromkeys(model.loops.values(), 0)}
    steps = [start(process, data, at)]
    commands: list[tuple[object, dict[str, int]]] = []
    while not steps[-1].ended and len(steps) < 100:
        state = steps[-1].state
        at += timedelta(hours=random.randint(1, 9))
        if state.tasks and random.random() < 0.8:
            token = random.choice(state.tasks)
            if token.node in model.loops:
                data = {**data, model.loops[token.node]: int(random.random() < 0.3)}
            command: Advance | Complete = Complete(token.id, "", at)
        else:
            command = Advance(at)
        commands.append((command, data))
        steps.append(step(process, state, command, data))
    return process, commands, steps


@settings(max_examples=60, deadline=None)
@given(SEEDS, SEEDS)
def test_replaying_the_commands_rebuilds_the_state(drawn: int, seed: int) -> None:
    model = sound_model(drawn, depth=2)
    process, commands, steps = run(model, seed)
    state = start(process, {**model.data, **dict.fromkeys(model.loops.values(), 0)}, AT).state
    for command, data in commands:
        state = step(process, state, command, data).state  # type: ignore[arg-type]
    assert state == steps[-1].state


@settings(max_examples=60, deadline=None)
@given(SEEDS, SEEDS)
def test_every_task_opened_is_open_closed_or_cancelled_and_only_one_of_them(drawn: int, seed: int) -> None:
    _, _, steps = run(sound_model(drawn, depth=2), seed)
    opened = Counter(task.token for each in steps for task in each.opened)
    settled = Counter(number for each in steps for number in (*each.closed, *each.cancelled))
    settled.update(token.id for token in steps[-1].state.tasks)
    assert settled == opened
    assert set(opened.values()) <= {1}


@settings(max_examples=60, deadline=None)
@given(SEEDS, SEEDS)
def test_tokens_live_in_standing_scopes_and_timers_wait_for_standing_tokens(drawn: int, seed: int) -> None:
    process, _, steps = run(sound_model(drawn, depth=2), seed)
    for each in steps:
        ids = {token.id for token in each.state.tokens}
        assert {token.parent for token in each.state.tokens} <= ids | {0}
        assert {timer.token for timer in each.state.timers} <= ids
        assert len(ids) == len(each.state.tokens)
        assert all(process.node(token.node) for token in each.state.tokens)


@settings(max_examples=60, deadline=None)
@given(SEEDS, SEEDS)
def test_the_rows_written_step_by_step_are_the_state(drawn: int, seed: int) -> None:
    _, _, steps = run(sound_model(drawn, depth=2), seed)
    rows: dict[int, object] = {}
    timers: dict[int, object] = {}
    before = State()
    for each in steps:
        changes = token_changes(before, each.state)
        for number in changes.removed:
            del rows[number]
        rows.update({token.id: token for token in (*changes.created, *changes.changed)})
        for number in each.timers_dropped:
            del timers[number]
        timers.update({timer.id: timer for timer in each.timers_set})
        before = each.state
        assert tuple(rows[number] for number in sorted(rows)) == each.state.tokens
        assert tuple(timers[number] for number in sorted(timers)) == each.state.timers


@settings(max_examples=60, deadline=None)
@given(SEEDS, SEEDS)
def test_a_sound_drawing_never_rests_on_joins_alone(drawn: int, seed: int) -> None:
    _, _, steps = run(sound_model(drawn, depth=2), seed)
    passive = {Waits.JOIN, Waits.INNER, Waits.INSTANCES}
    for each in steps:
        assert each.ended or any(token.waits not in passive for token in each.state.tokens)
