"""Bars in tables as SVG rectangles: positions are attributes, since the page allows no inline style."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece of a stacked bar: where it starts and how wide it is, in percent of the bar."""

    kind: str
    start: str
    width: str


def _percent(value: float) -> str:
    return f"{value:.2f}%"


def segments(parts: Sequence[tuple[str, int]], whole: int) -> list[Segment]:
    """The non-empty parts side by side; `whole` is what a full bar stands for (0 gives an empty bar)."""
    laid, start = [], 0.0
    for kind, count in parts:
        if not count or not whole:
            continue
        width = count * 100 / whole
        laid.append(Segment(kind, _percent(start), _percent(width)))
        start += width
    return laid


def fill(used: float, whole: float) -> str:
    """`62.44%`, at most the whole bar; nothing of nothing is an empty bar."""
    return _percent(min(100.0, max(0.0, used * 100 / whole)) if whole else 0.0)
