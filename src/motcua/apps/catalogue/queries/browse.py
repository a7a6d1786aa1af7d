"""Leaf through the catalogue by field, agency and level."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.catalogue.queries.in_force import versions_in_force
from motcua.apps.catalogue.queries.resolving_agencies import cells_naming
from motcua.apps.catalogue.states import Level

PAGE_ROWS = 25


@dataclass(frozen=True, slots=True)
class FieldCount:
    """A field and how many procedures of it are in force."""

    code: str
    name: str
    procedures: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page of versions in dictionary order of their names; pages count from 1."""

    versions: tuple[ProcedureVersion, ...]
    number: int
    total: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE_ROWS))

    @property
    def has_next(self) -> bool:
        return self.number < self.pages


def browse(
    on: date, *, field_code: str = "", agency_code: str = "", level: Level | None = None, page: int = 1
) -> Page:
    """The versions in force on a day, of a field, an agency and a level if given, in dictionary order.

    A page beyond the last is the last.  2 queries whatever the page, 3 with an agency.
    """
    versions = versions_in_force(on).filter(procedure__is_internal=False)
    if field_code:
        versions = versions.filter(field__code=field_code)
    if agency_code:
        versions = versions.filter(executing_agency__in=cells_naming(agency_code, on))
    if level:
        versions = versions.filter(levels__contains=[level])
    total = versions.count()
    number = min(max(page, 1), max(1, -(-total // PAGE_ROWS)))
    start = (number - 1) * PAGE_ROWS
    rows = versions.order_by("name_sort_key", "procedure__code")[start : start + PAGE_ROWS]
    return Page(tuple(rows), number, total)


def fields_in_force(on: date, level: Level | None = None) -> tuple[FieldCount, ...]:
    """The fields that have procedures in force on a day, in dictionary order.  1 query."""
    versions = versions_in_force(on).filter(procedure__is_internal=False)
    if level:
        versions = versions.filter(levels__contains=[level])
    fields = versions.values_list("field__code", "field__name").annotate(procedures=Count("id"))
    return tuple(FieldCount(*row) for row in fields.order_by("field__name_sort_key"))
