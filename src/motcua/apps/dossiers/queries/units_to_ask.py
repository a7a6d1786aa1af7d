"""Which units can be asked for an opinion, and which one a typed name means."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from motcua.apps.orgs.models import Unit, UnitKind, in_force
from motcua.domain.text import fold

ASKED = (UnitKind.SPECIALIST, UnitKind.LEADERSHIP)
"""Opinions come from those who know and those who decide, not from a counter or the clerks."""


@dataclass(frozen=True, slots=True)
class UnitToAsk:
    """A unit, named so that nobody takes it for that of another agency."""

    id: UUID
    name: str
    agency_name: str

    @property
    def full_name(self) -> str:
        """`Phòng Quản lý nhà – Sở Xây dựng`."""
        return f"{self.name} – {self.agency_name}"


def units_to_ask(on: date) -> tuple[UnitToAsk, ...]:
    """Every unit in force that gives opinions, by agency and name. 1 query."""
    units = (
        Unit.objects.filter(in_force(on), in_force(on, "agency__"), kind__in=ASKED)
        .order_by("agency__name_sort_key", "name_sort_key")
        .values_list("id", "name", "agency__name")
    )
    return tuple(UnitToAsk(*unit) for unit in units)


def unit_named(typed: str, units: tuple[UnitToAsk, ...]) -> UnitToAsk | None:
    """The unit that the text means: by its full name, or by its name or its agency's where these leave no
    doubt. Case and diacritics do not matter. None when none or several fit.
    """
    wanted = fold(typed)
    exact = [unit for unit in units if fold(unit.full_name) == wanted]
    close = exact or [unit for unit in units if wanted in (fold(unit.name), fold(unit.agency_name))]
    return close[0] if len(close) == 1 else None
