"""How the product is measured against a rival: round by round in one process, told as a ratio.

A round calls rival and product one after the other, so that both meet the same mood of the machine. The
figure is the median of the rounds' ratios; absolute rates are medians too and good for scale only.
"""

import json
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

REPORT = Path("build/bench.json")


@dataclass(frozen=True)
class Row:
    """One line of the table. `questions` and `rival_questions` are how many each call answers.

    `clock`: CPU time of this process for pure work, the wall where a database answers.
    """

    name: str
    unit: str
    product: Callable[[], object]
    questions: int
    rival_name: str
    rival: Callable[[], object]
    rival_questions: int
    clock: Callable[[], float] = time.process_time
    rounds: int = 9


@dataclass(frozen=True)
class Figure:
    """What came out. `ratio` above 1: better than the rival."""

    name: str
    value: float
    unit: str
    rival: str
    rival_value: float
    ratio: float


def measure(row: Row) -> Figure:
    """One warm-up round, then so many that count."""
    row.rival()
    row.product()
    rates = [
        (_rate(row, row.product, row.questions), _rate(row, row.rival, row.rival_questions))
        for _ in range(row.rounds)
    ]
    return Figure(
        row.name,
        median(ours for ours, _ in rates),
        row.unit,
        row.rival_name,
        median(theirs for _, theirs in rates),
        median(ours / theirs for ours, theirs in rates),
    )


def report(figures: Iterable[Figure]) -> None:
    """Print the table with the machine's load, and keep the figures in build/bench.json."""
    told = list(figures)
    print(f"load average {' '.join(f'{load:.2f}' for load in os.getloadavg())}, {os.cpu_count()} processors")  # noqa: T201
    for figure in told:
        print(  # noqa: T201
            f"{figure.name:<58} {figure.value:>12,.0f} {figure.unit:<16}"
            f" {figure.rival_value:>12,.0f} {figure.rival:<36} ratio {figure.ratio:,.2f}"
        )
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps([asdict(figure) for figure in told], indent=2) + "\n")


def _rate(row: Row, call: Callable[[], object], questions: int) -> float:
    begun = row.clock()
    call()
    return questions / (row.clock() - begun)
