"""A world in which all that data decides may go either way: each answer is picked from a script."""

from datetime import datetime
from itertools import chain, combinations

from motcua.domain.bpmn.commands import EngineError, NoWayOut
from motcua.domain.bpmn.conditions import Condition, ConditionFailed
from motcua.domain.bpmn.model import Flow, Multiple, Node
from motcua.domain.bpmn.timers import TimerSpec
from motcua.domain.bpmn.world import Due

ANY_ACTION = "\0any"
"""Stands for the action of a task that declares none: conditions on it may go either way."""

MOST_PICKS = 24
"""Open questions in one step that are followed; a circle would ask without end."""

_MANY_FLOWS = 5


class TooManyWays(EngineError):
    """More open questions in one step than are followed: not a fault, but not known to be none."""

    rule = "too_many_ways"


class Possibility:
    """Answers by `script`, one number an open question, then by 0; `asked` notes how many answers each had.

    What depends on the action alone is known and not asked. A cycle fires once: how often is no matter
    of soundness, and at most two instances stand for many.
    """

    def __init__(self, script: tuple[int, ...] = ()) -> None:
        self._script = script
        self.asked: list[int] = []

    def choose_one(self, node: Node, action: str) -> Flow:
        """Any flow that some data would take; one whose condition was forgotten may be any."""
        open_to: list[Flow] = []
        for flow in node.outgoing:
            known = None if flow.condition is None else _known(flow.condition, action)
            if flow is not node.default and known is not False:
                open_to.append(flow)
                if known:
                    return open_to[self._pick(len(open_to))]
        if node.default is not None:
            open_to.append(node.default)
        if not open_to:
            raise NoWayOut(f"{node.id}: không điều kiện nào đúng và không có luồng mặc định")
        return open_to[self._pick(len(open_to))]

    def choose_some(self, node: Node, action: str) -> tuple[Flow, ...]:
        """Any set of flows that some data would take."""
        sure: list[Flow] = []
        perhaps: list[Flow] = []
        for flow in node.outgoing:
            known = False if flow is node.default else _known(flow.condition, action)
            if known is not False:
                (sure if known else perhaps).append(flow)
        sets = [(*sure, *some) for some in _subsets(perhaps) if sure or some]
        if not sure and node.default is not None:
            sets.append((node.default,))
        if not sets:
            raise NoWayOut(f"{node.id}: không điều kiện nào đúng và không có luồng mặc định")
        return sets[self._pick(len(sets))]

    def instances(self, node: Node, multiple: Multiple, action: str) -> tuple[str, ...]:
        """One instance or two; as many as a constant says, up to two."""
        del node, action
        fixed = _constant(multiple.cardinality) if not multiple.collection else None
        return ("",) * (self._pick(2) + 1 if fixed is None else min(fixed, 2))

    def enough(self, multiple: Multiple, count: int, done: int, action: str) -> bool:
        """Either, when there is a completion condition."""
        del count, done, action
        return multiple.completion is not None and self._pick(2) == 1

    def due(self, spec: TimerSpec, at: datetime) -> Due:
        """At once: a check lets every set timer fire at any time."""
        del spec
        return Due(at)

    def _pick(self, answers: int) -> int:
        if answers == 1:
            return 0
        position = len(self.asked)
        if position >= MOST_PICKS:
            raise TooManyWays(f"hơn {MOST_PICKS} điều kiện liên tiếp mà không dừng ở bước nào")
        self.asked.append(answers)
        return self._script[position] if position < len(self._script) else 0


def next_script(picked: tuple[int, ...], asked: list[int]) -> tuple[int, ...] | None:
    """The following script in order, as an odometer counts; None after the last."""
    digits = [*picked, *([0] * (len(asked) - len(picked)))]
    for position in reversed(range(len(asked))):
        if digits[position] + 1 < asked[position]:
            return (*digits[:position], digits[position] + 1)
    return None


def _known(condition: Condition | None, action: str) -> bool | None:
    """The answer when it is certain, None when it depends on data."""
    if condition is None:
        return True
    if action == ANY_ACTION or not condition.about_action_only:
        return None
    try:
        return condition.holds({}, action)
    except ConditionFailed:
        return None


def _constant(condition: Condition | None) -> int | None:
    if condition is None or condition.names:
        return None
    try:
        value = condition.value({})
    except ConditionFailed:
        return None
    return value if isinstance(value, int) and value >= 0 else None


def _subsets(flows: list[Flow]) -> list[tuple[Flow, ...]]:
    """All subsets; of many flows only none, each alone, and all."""
    if len(flows) > _MANY_FLOWS:
        return [(), *((flow,) for flow in flows), tuple(flows)]
    return list(chain.from_iterable(combinations(flows, size) for size in range(len(flows) + 1)))
