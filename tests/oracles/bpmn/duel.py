"""One random run of one drawing, by us and by the rival side by side; the first difference ends it."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from motcua.domain.bpmn import Advance, Complete, State, load, start, step
from tests.oracles.bpmn.rival import Rival
from tests.oracles.bpmn.sound_models import Model

BEGIN = datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
MOST_STEPS = 120


@dataclass
class Outcome:
    """What came of a run. `difference` is '' when both agreed to the end."""

    steps: list[str] = field(default_factory=list)
    difference: str = ""
    skipped: str = ""


def _next_moment(state: State, at: datetime, random: Random) -> datetime:
    """A little later, or a minute after the earliest timer is due.

    Never at the very moment: whether a timer has fired then is a matter of taste. Never past several
    at once: the rival looks at its timers only when asked, so it can't tell which was due first.
    """
    earliest = min((timer.due_at for timer in state.timers), default=at)
    after = max(at, earliest) + timedelta(minutes=1)
    return after if random.random() < 0.7 else min(after, at + timedelta(minutes=25))


def duel(model: Model, seed: int) -> Outcome:
    """Completes random open tasks and lets time pass, the same in both, and compares after each."""
    random, outcome, at = Random(seed), Outcome(), BEGIN
    process = load(model.xml, "main")
    data = {**model.data, **dict.fromkeys(model.loops.values(), 0)}
    state = start(process, data, at).state
    rival = Rival(model.xml, "main", data, at)
    for _ in range(MOST_STEPS):
        ours = Counter(token.node for token in state.tasks)
        if ours != rival.open_tasks() or state.ended != rival.ended:
            theirs = dict(rival.open_tasks())
            difference = f"{dict(ours)} {state.ended} against {theirs} {rival.ended}"
            if model.excuses and rival.open_tasks() > ours:
                outcome.skipped = ", ".join(sorted(model.excuses))
            else:
                outcome.difference = difference
            return outcome
        if state.ended:
            return outcome
        if not ours or (state.timers and random.random() < 0.25):
            at = _next_moment(state, at, random)
            outcome.steps.append(f"advance to {at:%d %H:%M}")
            state = step(process, state, Advance(at), data).state
            rival.advance(at)
            continue
        token = random.choice(state.tasks)
        outcome.steps.append(f"complete {token.node}")
        if token.node in model.loops:
            data = {**data, model.loops[token.node]: int(random.random() < 0.4)}
        state = step(process, state, Complete(token.id, "", at), data).state
        rival.complete(token.node, {name: data[name] for name in [model.loops.get(token.node, "")] if name})
    outcome.skipped = f"no end within {MOST_STEPS} steps"
    return outcome
