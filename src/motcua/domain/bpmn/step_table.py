"""A process as a table of steps, for people who don't draw. `layout` makes a BPMN drawing of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

START = "start"
END = "end"
"""Target of an action that ends the process."""

RESERVED = frozenset({START, END})
_ID = re.compile(r"(?!after_|flow_)[A-Za-z][A-Za-z0-9_-]{0,59}")


@dataclass(frozen=True, slots=True)
class StepAction:
    """A button of a step and where it leads: to a step's id, to END, or with '' to the next row."""

    id: str
    label: str
    kind: str = "primary"
    to: str = ""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step: who does it, in how many working minutes, by which buttons."""

    id: str
    name: str
    capability: str
    unit: str
    budget_minutes: int | None
    actions: tuple[StepAction, ...]
    act: str = "complete"
    form: str = ""
    papers: tuple[str, ...] = ()


class BrokenTable(ValueError):
    """The table names a step twice, or an action leads to a step that it doesn't have."""


def targets(rows: Sequence[StepRow], position: int) -> dict[str, list[StepAction]]:
    """Where the row's actions lead: target id → its actions, in the table's order. Raises BrokenTable."""
    row = rows[position]
    following = rows[position + 1].id if position + 1 < len(rows) else END
    known = {each.id for each in rows} | {END}
    answer: dict[str, list[StepAction]] = {}
    for action in row.actions or (StepAction("", ""),):
        target = action.to or following
        if target not in known:
            raise BrokenTable(f"bước «{row.id}»: không có bước «{target}»")
        answer.setdefault(target, []).append(action)
    return answer


def check_table(rows: Sequence[StepRow]) -> None:
    """Raises BrokenTable when the table has no row, or an id stands twice or can't stand in a drawing."""
    ids = [row.id for row in rows]
    if not ids:
        raise BrokenTable("bảng không có bước nào")
    unfit = {each for each in ids if ids.count(each) > 1 or each in RESERVED or not _ID.fullmatch(each)}
    if unfit:
        raise BrokenTable(f"mã bước trùng nhau hoặc không dùng được: {', '.join(sorted(unfit))}")
