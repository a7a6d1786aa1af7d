"""Finding agencies: by code of any time, above and below."""

from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from motcua.apps.orgs.models import Agency, AgencyClosure, AgencyCode, AgencyParent, in_force


def subtree_of(agency_id: UUID, on: date) -> frozenset[UUID]:
    """The agency and all that stand below it on that day; empty when it is not in force. 1 query."""
    below = AgencyClosure.objects.filter(in_force(on), ancestor=agency_id)
    return frozenset(below.values_list("descendant", flat=True))


def line_of(agency_id: UUID, on: date) -> tuple[UUID, ...]:
    """The agency, its parent, and so on upward: the order in which settings are inherited. 1 query."""
    above = AgencyClosure.objects.filter(in_force(on), descendant=agency_id).order_by("depth")
    return tuple(above.values_list("ancestor", flat=True))


def agency_by_code(code: str, on: date | None = None) -> Agency | None:
    """The agency that has the code on that day, or was last to have it; old codes of both generations too.

    None when nobody ever had it. 1 query.
    """
    when = Q() if on is None else in_force(on)
    known = AgencyCode.objects.filter(when, code=code).select_related("agency")
    last = known.order_by(F("valid_to").desc(nulls_first=True), "-valid_from").first()
    return last.agency if last else None


def code_on(agency_id: UUID, on: date) -> str | None:
    """The code the agency goes by on that day; None before its founding and after its end. 1 query."""
    codes = AgencyCode.objects.filter(in_force(on), agency=agency_id)
    return codes.values_list("code", flat=True).first()


def highest_agency_name(on: date) -> str:
    """The name of the agency that stands under none on that day; empty when there are several. 1 query."""
    below_another = AgencyParent.objects.filter(in_force(on)).values("agency")
    names = (
        Agency.objects.filter(in_force(on)).exclude(pk__in=below_another).values_list("name", flat=True)[:2]
    )
    return names[0] if len(names) == 1 else ""


def agencies_in_force(on: date) -> QuerySet[Agency]:
    """Every agency on that day, in the order of the alphabet. 1 query."""
    return Agency.objects.filter(in_force(on)).order_by("name_sort_key", "id")
