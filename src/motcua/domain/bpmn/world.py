"""What the drawing leaves open and the world decides: which way, how many, until when."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from motcua.domain.bpmn.commands import NoWayOut, Undecidable
from motcua.domain.bpmn.conditions import Condition, ConditionFailed
from motcua.domain.bpmn.model import Flow, Multiple, Node
from motcua.domain.bpmn.timers import DueMoment, TimerSpec, UnreadableTimer, Wait, natural_time, read_wait

MOST_INSTANCES = 1_000


class Due(NamedTuple):
    """When a timer fires, how often in all, and the wait that was counted in working time ('' if none)."""

    at: datetime
    times: int = 1
    working: str = ""


class World(Protocol):
    """The port through which a run asks. `Reality` answers from data; a check explores every answer."""

    def choose_one(self, node: Node, action: str) -> Flow:
        """The flow that an exclusive gateway takes. Raises NoWayOut, Undecidable."""
        ...

    def choose_some(self, node: Node, action: str) -> tuple[Flow, ...]:
        """The flows that an inclusive gateway or an activity takes. Raises NoWayOut, Undecidable."""
        ...

    def instances(self, node: Node, multiple: Multiple, action: str) -> tuple[str, ...]:
        """The list items of a multi-instance activity, one an instance. Raises Undecidable."""
        ...

    def enough(self, multiple: Multiple, count: int, done: int, action: str) -> bool:
        """Whether the other instances need not be awaited. Raises Undecidable."""
        ...

    def due(self, spec: TimerSpec, at: datetime) -> Due:
        """When a timer fires that is set at `at`. Raises Undecidable."""
        ...


class Reality:
    """Answers from the dossier's fields and the unit's calendar."""

    def __init__(self, data: Mapping[str, Any], working_time: DueMoment = natural_time) -> None:
        self._data = data
        self._working_time = working_time

    def choose_one(self, node: Node, action: str) -> Flow:
        """The first flow in the order of the file whose condition holds, else the default."""
        for flow in node.outgoing:
            if flow is not node.default and self._holds(flow.condition, action, node):
                return flow
        if node.default is None:
            raise NoWayOut(f"{node.id}: không điều kiện nào đúng và không có luồng mặc định")
        return node.default

    def choose_some(self, node: Node, action: str) -> tuple[Flow, ...]:
        """Every flow whose condition holds or that has none; the default when there are none."""
        taken = tuple(
            flow
            for flow in node.outgoing
            if flow is not node.default and self._holds(flow.condition, action, node)
        )
        if not taken and node.default is None:
            raise NoWayOut(f"{node.id}: không điều kiện nào đúng và không có luồng mặc định")
        return taken or (node.default,)  # type: ignore[return-value]  # checked just above

    def instances(self, node: Node, multiple: Multiple, action: str) -> tuple[str, ...]:
        """One a list item; without a list as many as the cardinality says, their items empty."""
        if multiple.collection:
            items = self._data.get(multiple.collection)
            if not isinstance(items, list | tuple) or len(items) > MOST_INSTANCES:
                raise Undecidable(f"{node.id}: «{multiple.collection}» không phải danh sách hợp lệ")
            return tuple(str(item) for item in items)
        if multiple.cardinality is None:
            raise Undecidable(f"{node.id}: không nói bao nhiêu lần")
        count = self._value(multiple.cardinality, action, node)
        if isinstance(count, bool) or not isinstance(count, int) or not 0 <= count <= MOST_INSTANCES:
            raise Undecidable(f"{node.id}: số lần phải từ 0 đến {MOST_INSTANCES}")
        return ("",) * count

    def enough(self, multiple: Multiple, count: int, done: int, action: str) -> bool:
        """Whether the completion condition holds; the standard's names of the counters are known too."""
        if multiple.completion is None:
            return False
        counters = {
            "instances": count,
            "completed": done,
            "numberOfInstances": count,
            "numberOfCompletedInstances": done,
            "numberOfActiveInstances": count - done,
            "nrOfInstances": count,
            "nrOfCompletedInstances": done,
            "nrOfActiveInstances": count - done,
        }
        try:
            return multiple.completion.holds({**self._data, **counters}, action)
        except ConditionFailed as problem:
            raise Undecidable(str(problem)) from problem

    def due(self, spec: TimerSpec, at: datetime) -> Due:
        """Literal or computed; a wait in working time is counted by the calendar that was handed in."""
        wait = self._wait(spec)
        if wait.until is not None:
            return Due(wait.until)
        assert wait.length is not None
        try:
            if spec.working:
                return Due(self._working_time(at, wait.length), wait.times, wait.length.text)
            return Due(natural_time(at, wait.length), wait.times)
        except OverflowError as problem:
            raise Undecidable(f"hẹn giờ {spec.text}: quá xa") from problem

    def _wait(self, spec: TimerSpec) -> Wait:
        try:
            if spec.expression is None:
                return read_wait(spec.form, spec.text)
            answer = spec.expression.value(self._data)
            text = answer.isoformat() if isinstance(answer, datetime) else str(answer)
            return read_wait(spec.form, text)
        except (UnreadableTimer, ConditionFailed) as problem:
            raise Undecidable(f"hẹn giờ {spec.text}: {problem}") from problem

    def _holds(self, condition: Condition | None, action: str, node: Node) -> bool:
        if condition is None:
            return True
        try:
            return condition.holds(self._data, action)
        except ConditionFailed as problem:
            raise Undecidable(f"{node.id}: {problem}") from problem

    def _value(self, condition: Condition, action: str, node: Node) -> Any:
        try:
            return condition.value(self._data, action)
        except ConditionFailed as problem:
            raise Undecidable(f"{node.id}: {problem}") from problem
