"""Conditions in CEL, the Common Expression Language, compiled once (docs/decisions/0007-flow-conditions.md).

No Python text is ever evaluated. The operators and functions are a closed list without loops, so that
a condition ends in time proportional to its length.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import cel

LONGEST = 1_000
"""Characters. The parser descends recursively: 20,000 nested operators overflow its stack."""

ACTION = "action"
"""Variable: id of the action by which the task just left was completed; '' when no task was left yet."""

COUNTERS = frozenset(
    {"instances", "completed", "numberOfInstances", "numberOfCompletedInstances", "numberOfActiveInstances"}
    | {"nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances"}
)
"""Variables of a multi-instance completion condition: ours, the standard's, and those of other tools."""

_MACRO = re.compile(r"\.\s*(?:all|exists|exists_one|existsOne|filter|map|transformList|transformMap)\s*\(")
"""Loops over lists, which nested cost more than their length; the library does not report them."""

_ALLOWED = frozenset(
    {"_&&_", "_||_", "!_", "_?_:_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "-_"}
    | {"_+_", "_-_", "_*_", "_/_", "_%_", "_[_]", "size", "startsWith", "endsWith", "contains"}
    | {"timestamp", "duration", "int", "double", "string"}
)


class UnreadableCondition(ValueError):
    """The text is no CEL expression, or uses what conditions may not use."""


class ConditionFailed(ValueError):
    """The condition has no answer for this data: a field is missing or of another type."""


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """An expression. `problem` says why it can't be evaluated; '' when it can."""

    text: str
    names: frozenset[str] = frozenset()
    problem: str = ""
    _program: Any = field(default=None, repr=False)

    @property
    def about_action_only(self) -> bool:
        """Whether its answer depends on the action alone, so that a check can know it."""
        return not self.problem and self.names <= {ACTION}

    def value(self, data: Mapping[str, Any], action: str = "") -> Any:
        """What the expression answers. Raises ConditionFailed."""
        if self.problem:
            raise ConditionFailed(f"{self.text}: {self.problem}")
        try:
            names = {name: _plain(data[name]) for name in self.names if name != ACTION}
            if ACTION in self.names:
                names[ACTION] = action
            return self._program.execute(names)
        except KeyError as missing:
            raise ConditionFailed(f"{self.text}: thiếu trường {missing.args[0]}") from missing
        except Exception as problem:  # the library raises many kinds; each means: no answer
            raise ConditionFailed(f"{self.text}: {problem}") from problem

    def holds(self, data: Mapping[str, Any], action: str = "") -> bool:
        """Whether it is true. Raises ConditionFailed when the answer is neither true nor false."""
        answer = self.value(data, action)
        if not isinstance(answer, bool):
            raise ConditionFailed(f"{self.text}: không cho ra đúng hay sai")
        return answer


def read_condition(text: str) -> Condition:
    """The compiled condition; one that can't be compiled keeps its text and says why in `problem`.

    The wrappers `${…}` and a leading `=` that other tools write are taken off.
    """
    source = _unwrap(text)
    try:
        return _compile(source)
    except UnreadableCondition as problem:
        return Condition(source, problem=str(problem))


def _unwrap(text: str) -> str:
    text = text.strip()
    if text.startswith("${") and text.endswith("}"):
        return text[2:-1].strip()
    return text[1:].strip() if text.startswith("=") and not text.startswith("==") else text


def _compile(source: str) -> Condition:
    if len(source) > LONGEST:
        raise UnreadableCondition(f"dài quá {LONGEST} ký tự")
    try:
        program = cel.compile(source)
    except ValueError as problem:
        raise UnreadableCondition("không phải biểu thức CEL") from problem
    if _MACRO.search(source):
        raise UnreadableCondition("không được dùng vòng lặp trên danh sách")
    used = program.references()
    strange = sorted(set(used["functions"]) - _ALLOWED)
    if strange:
        raise UnreadableCondition(f"không được dùng {', '.join(strange)}")
    return Condition(source, frozenset(used["variables"]), _program=program)


def _plain(value: Any) -> Any:
    """The value as the library takes it: amounts as numbers, days as ISO text."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return value
