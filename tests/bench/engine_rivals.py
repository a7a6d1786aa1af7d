"""The engine in memory against npm's bpmn-engine, by the same question as against SpiffWorkflow.

Both write their state as JSON and read it back at each step. The clock is the CPU time of this process and
of the node process together: the one that is asked works, the other waits.
"""

import time
from collections.abc import Callable

from motcua.apps.processes.library import COMMUNE, drawing
from tests.bench.engine_memory import ACTIONS, ours
from tests.bench.frame import Row
from tests.oracles.npm.rival import ask

OUR_RUNS, THEIR_RUNS = 400, 20


def cpu_of_both() -> float:
    """Seconds of CPU time, ours and node's."""
    return time.process_time() + float(ask({"cpu": True})["seconds"])


def bpmn_engine(times: int) -> Callable[[], object]:
    """Whole runs of the commune process there."""
    xml = drawing(COMMUNE).decode()

    def rival() -> object:
        return ask({"runs": xml, "actions": ACTIONS, "times": times})

    return rival


ROWS = (
    Row(
        "engine.step.memory_vs_bpmn_engine", "steps/s",
        ours(OUR_RUNS), OUR_RUNS * len(ACTIONS),
        "bpmn-engine, JSON each step", bpmn_engine(THEIR_RUNS), THEIR_RUNS * len(ACTIONS),
        clock=cpu_of_both,
    ),
)  # fmt: skip
