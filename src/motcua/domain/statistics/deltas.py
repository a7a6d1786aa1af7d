"""By how much one act changes the sums."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from motcua.domain.statistics.facts import Facts, Measure


@dataclass(frozen=True, slots=True)
class Delta:
    """`amount` to add to one cell: day × agency × procedure × channel × measure."""

    day: date
    agency_id: UUID
    procedure_id: UUID
    channel: str
    measure: Measure
    amount: int


def deltas(before: Facts | None, after: Facts | None) -> tuple[Delta, ...]:
    """The difference of two states; `None` is a dossier that does not exist (yet, or any more).

    Adding up the deltas of all acts gives `after.counts()` exactly: sum(deltas) telescopes.
    """
    change: dict[Delta, int] = {}
    for facts, sign in ((before, -1), (after, +1)):
        for cell in _cells(facts):
            change[cell] = change.get(cell, 0) + sign
    return tuple(
        Delta(c.day, c.agency_id, c.procedure_id, c.channel, c.measure, amount)
        for c, amount in change.items()
        if amount
    )


def _cells(facts: Facts | None) -> tuple[Delta, ...]:
    if facts is None:
        return ()
    return tuple(
        Delta(day, facts.agency_id, facts.procedure_id, facts.channel, measure, 1)
        for day, measure in facts.counts()
    )
