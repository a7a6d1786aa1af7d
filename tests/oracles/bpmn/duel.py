"""One random run of one drawing, by us and by the rival side by side; the first difference ends it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, ClassVar, Protocol

from motcua.domain.bpmn import Advance, Complete, State, load, start, step
from tests.oracles.bpmn.sound_models import Model, Taste, sound_model

BEGIN = datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
MOST_STEPS = 120


class Rival(Protocol):
    """Another engine with one running process. Raises whatever it likes; that ends the duel as a failure."""

    name: ClassVar[str]
    tastes: ClassVar[tuple[Taste, ...]]
    """What it can be asked; drawings go round."""

    def __init__(self, xml: bytes, process_id: str, data: Mapping[str, Any], at: datetime) -> None: ...
    def open_tasks(self) -> Counter[str]: ...
    def complete(self, node: str, data: Mapping[str, Any]) -> None: ...
    def advance(self, at: datetime) -> None: ...
    @property
    def ended(self) -> bool: ...
    def excuse(self, traits: set[str], ours: Counter[str]) -> str:
        """The known fault by which it differs now; '' when there is none."""
        ...


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


def duel(seed: int, depth: int, rival_of: type[Rival]) -> tuple[Model, Outcome]:
    """A drawing to that rival's taste, and what came of running it."""
    tastes = rival_of.tastes
    model = sound_model(seed, depth, tastes[seed % len(tastes)])
    return model, run(model, seed, rival_of)


def run(model: Model, seed: int, rival_of: type[Rival]) -> Outcome:
    """Completes random open tasks and lets time pass, the same in both, and compares after each."""
    random, outcome, at = Random(seed), Outcome(), BEGIN
    process = load(model.xml, "main")
    data = {**model.data, **dict.fromkeys(model.loops.values(), 0)}
    state = start(process, data, at).state
    rival = rival_of(model.xml, "main", data, at)
    for _ in range(MOST_STEPS):
        ours = Counter(token.node for token in state.tasks)
        if ours != rival.open_tasks() or state.ended != rival.ended:
            outcome.skipped = rival.excuse(model.traits, ours)
            if not outcome.skipped:
                theirs = dict(rival.open_tasks())
                outcome.difference = f"{dict(ours)} {state.ended} against {theirs} {rival.ended}"
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
