"""The tree of agencies, as far as somebody may look after it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from motcua.apps.orgs.models import Agency, AgencyCode, AgencyParent, Certainty, in_force
from motcua.domain.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeLine:
    """An agency in its place. depth: 0 for the highest shown. parent_name: of the agency directly above.

    is_past: it does not count on the day asked about; successor_name says who goes on with its work.
    """

    agency: Agency
    depth: int
    parent_name: str
    is_past: bool
    successor_name: str
    is_code_sure: bool


def agency_tree(agency_ids: Collection[UUID], on: date, text: str = "") -> tuple[TreeLine, ...]:
    """Those agencies as a tree, each level in the order of the alphabet; ended ones after the others.

    With a text: only those whose name has it, diacritics or not, or that ever had a code beginning with it.
    4 queries, 5 with a text.
    """
    agencies = {
        agency.pk: agency
        for agency in Agency.objects.filter(pk__in=agency_ids)
        .select_related("successor")
        .order_by("valid_to", "name_sort_key", "id")
    }
    last = AgencyParent.objects.filter(agency__in=agencies).order_by("valid_from")
    parents = {link.agency_id: link.parent_id for link in last.select_related("parent")}
    unsure = set(
        AgencyCode.objects.filter(in_force(on), agency__in=agencies)
        .exclude(certainty=Certainty.CONFIRMED)
        .values_list("agency", flat=True)
    )
    names = dict(Agency.objects.filter(pk__in=set(parents.values())).values_list("pk", "name"))
    found = _found(agencies.values(), text) if text else agencies.keys()
    return tuple(
        TreeLine(
            agency=agencies[agency_id],
            depth=0 if text else depth,
            parent_name=names.get(parents[agency_id], "") if agency_id in parents else "",
            is_past=not _counts(agencies[agency_id], on),
            successor_name=successor.name if (successor := agencies[agency_id].successor) else "",
            is_code_sure=agency_id not in unsure,
        )
        for agency_id, depth in _walked(agencies, parents, on)
        if agency_id in found
    )


def _counts(agency: Agency, on: date) -> bool:
    return agency.valid_from <= on and (agency.valid_to is None or agency.valid_to > on)


def _found(agencies: Collection[Agency], text: str) -> set[UUID]:
    wanted = fold(text)
    by_name = {agency.pk for agency in agencies if wanted in agency.name_folded}
    coded = AgencyCode.objects.filter(agency__in=agencies, code__istartswith=text.strip())
    return by_name | set(coded.values_list("agency", flat=True))


def _walked(agencies: dict[UUID, Agency], parents: dict[UUID, UUID], on: date) -> Iterator[tuple[UUID, int]]:
    below: dict[UUID | None, list[UUID]] = {}
    ordered = sorted(
        agencies, key=lambda each: (not _counts(agencies[each], on), agencies[each].name_sort_key)
    )
    for agency_id in ordered:
        parent = parents.get(agency_id)
        below.setdefault(parent if parent in agencies else None, []).append(agency_id)
    waiting = [(agency_id, 0) for agency_id in reversed(below.get(None, []))]
    while waiting:
        agency_id, depth = waiting.pop()
        yield agency_id, depth
        waiting += [(child, depth + 1) for child in reversed(below.get(agency_id, []))]
