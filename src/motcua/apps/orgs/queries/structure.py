"""What an agency is made of: its codes, units, duties, desks and windows."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from motcua.apps.orgs.models import (
    Agency,
    AgencyCode,
    AgencyParent,
    Desk,
    Duty,
    Unit,
    Window,
    in_force,
    in_force_after,
)


@dataclass(frozen=True, slots=True)
class UnitShown:
    """A unit with the duties it has for its own agency."""

    unit: Unit
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class DeskShown:
    """A desk with its windows, by number."""

    desk: Desk
    windows: tuple[Window, ...]


def agency_with_parent(agency_id: UUID, on: date) -> tuple[Agency, Agency | None] | None:
    """The agency, and the one it stands under on that day; None when there is no such agency. 2 queries."""
    agency = Agency.objects.filter(pk=agency_id).select_related("successor").first()
    if agency is None:
        return None
    link = AgencyParent.objects.filter(in_force(on), agency=agency).select_related("parent").first()
    return agency, link.parent if link else None


def codes_of(agency_id: UUID) -> tuple[AgencyCode, ...]:
    """Every code it ever had, the newest first. 1 query."""
    return tuple(AgencyCode.objects.filter(agency=agency_id).order_by("-valid_from", "code"))


def units_of(agency_id: UUID, on: date) -> tuple[UnitShown, ...]:
    """Its units on that day and later, in the order of the alphabet. 2 queries."""
    duties: dict[UUID, list[Duty]] = {}
    for duty in Duty.objects.filter(in_force(on), agency=agency_id).order_by("duty", "field_code"):
        duties.setdefault(duty.unit_id, []).append(duty)
    units = Unit.objects.filter(in_force_after(on), agency=agency_id).order_by("name_sort_key", "id")
    return tuple(UnitShown(unit, tuple(duties.get(unit.pk, ()))) for unit in units)


def duties_done_elsewhere(agency_id: UUID, on: date) -> tuple[Duty, ...]:
    """Its duties that units of other agencies have: a province's centre receives for departments. 1 query."""
    duties = Duty.objects.filter(in_force(on), agency=agency_id).exclude(unit__agency=agency_id)
    return tuple(duties.select_related("unit__agency").order_by("duty", "field_code"))


def desks_of(agency_id: UUID, on: date) -> tuple[DeskShown, ...]:
    """Its desks on that day and later, with their windows. 2 queries."""
    windows: dict[UUID, list[Window]] = {}
    rows = Window.objects.filter(in_force_after(on), desk__agency=agency_id).order_by("number")
    for window in rows:
        windows.setdefault(window.desk_id, []).append(window)
    desks = Desk.objects.filter(in_force_after(on), agency=agency_id).select_related("unit")
    return tuple(
        DeskShown(desk, tuple(windows.get(desk.pk, ()))) for desk in desks.order_by("name_sort_key", "id")
    )
