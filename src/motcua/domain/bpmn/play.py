"""Plays a script against a process, step by step: for people who try a drawing, and for tests.

A script is a list of entries: `{"complete": node, "action": …, "data": {…}}`, `{"advance": "PT8H"}`,
`{"message": name}`; any entry may bring `data`, and `{"data": {…}}` alone only sets fields.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from motcua.domain.bpmn.commands import Advance, Complete, EngineError, Message, TaskNotOpen
from motcua.domain.bpmn.model import Process
from motcua.domain.bpmn.state import State, Step, Token
from motcua.domain.bpmn.step import start, step
from motcua.domain.bpmn.timers import UnreadableTimer, natural_time, read_duration

FIRST_MOMENT = datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
"""Where a script's time begins; only lengths matter."""


class BrokenScript(ValueError):
    """The script is no list of known entries."""


@dataclass(slots=True)
class Player:
    """A process being played: where it stands, what its fields are, what time it is."""

    process: Process
    data: dict[str, Any] = field(default_factory=dict)
    at: datetime = FIRST_MOMENT
    state: State = field(default_factory=State)

    def play(self, script: Sequence[Any]) -> Iterator[dict[str, Any]]:
        """The situation after the start and after each entry; an error of the engine ends it.

        The first entry may be `{"start": event, "data": {…}}`. Raises BrokenScript.
        """
        entries = list(script)
        if not (entries and _sets_out(entries[0])):
            entries.insert(0, {"start": ""})
        for entry in entries:
            try:
                yield self._situation(entry, self._answer(entry))
            except EngineError as problem:
                yield {"command": entry, "error": {"rule": problem.rule, "message": str(problem)}}
                return

    def _answer(self, entry: Any) -> Step:
        if not isinstance(entry, Mapping) or not isinstance(entry.get("data", {}), Mapping):
            raise BrokenScript(f"không hiểu: {entry!r}")
        self.data.update(entry.get("data", {}))
        answer = self._command(entry)
        self.state = answer.state
        return answer

    def _command(self, entry: Mapping[str, Any]) -> Step:
        match entry:
            case {"start": str(event)}:
                return start(self.process, self.data, self.at, event)
            case {"complete": str(node)}:
                return self._step(Complete(*self._task(node, entry), self.at))
            case {"advance": str(length)}:
                return self._advance(length)
            case {"message": str(name)}:
                return self._step(Message(name, self.at))
            case {"data": _} if len(entry) == 1:
                return Step(self.state)
        raise BrokenScript(f"không hiểu: {dict(entry)!r}")

    def _task(self, node: str, entry: Mapping[str, Any]) -> tuple[int, str]:
        """The oldest open task of that node; its only action may be left unsaid."""
        open_tasks = [token for token in self.state.tasks if token.node == node]
        if not open_tasks:
            raise TaskNotOpen(f"bước «{node}» không mở")
        allowed = self.process.node(node).allowed_actions
        action = entry.get("action", allowed[0].id if len(allowed) == 1 else "")
        if not isinstance(action, str):
            raise BrokenScript(f"không hiểu thao tác: {action!r}")
        return open_tasks[0].id, action

    def _advance(self, length: str) -> Step:
        try:
            self.at = natural_time(self.at, read_duration(length))
        except (UnreadableTimer, OverflowError) as problem:
            raise BrokenScript(f"không hiểu thời gian: {length!r}") from problem
        return self._step(Advance(self.at))

    def _step(self, command: Complete | Message | Advance) -> Step:
        return step(self.process, self.state, command, self.data)

    def _situation(self, entry: Any, answer: Step) -> dict[str, Any]:
        """What is printed: the open tasks and timers now, what this entry did, whether all has ended."""
        return {
            "command": entry,
            "tasks": [_task(self.process, token) for token in self.state.tasks],
            "timers": [
                {"node": timer.node, "due_in_seconds": int((timer.due_at - self.at).total_seconds())}
                for timer in self.state.timers
            ],
            "messages": [message.name for message in answer.messages],
            "passed": list(answer.passed),
            "ended": self.state.ended,
        }


def _sets_out(entry: Any) -> bool:
    return isinstance(entry, Mapping) and "start" in entry


def _task(process: Process, token: Token) -> dict[str, Any]:
    node = process.node(token.node)
    return {
        "node": node.id,
        "name": node.name,
        "actions": [action.id for action in node.allowed_actions],
        "instance": token.instance,
        "item": token.item,
    }
