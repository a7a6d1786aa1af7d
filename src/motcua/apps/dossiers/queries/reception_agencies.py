"""For whom a desk receives: which versions may be handed in there, and which agencies then resolve them."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.catalogue.queries.in_force import versions_in_force
from motcua.apps.orgs.models import Agency, AgencyClosure, Desk, Duty, DutyKind, Unit, in_force
from motcua.apps.orgs.queries.duties import performers_of
from motcua.apps.processes.models import ProcedureProcess


def versions_received(desk_id: UUID, on: date) -> QuerySet[ProcedureVersion]:
    """Versions in force that the desk can receive: some agency it receives for follows a process for them.

    Procedures between agencies are left out, nobody hands them in, and those that no desk takes. No query
    by itself.
    """
    resolving = _resolving(desk_id, on, OuterRef(OuterRef("procedure")), OuterRef(OuterRef("field__code")))
    return versions_in_force(on).filter(
        Exists(resolving), procedure__is_internal=False, received_at_desk=True
    )


def received_among(desk_id: UUID, version_ids: Collection[UUID], on: date) -> frozenset[UUID]:
    """Those of the versions that the desk can receive. 1 query."""
    return frozenset(versions_received(desk_id, on).filter(id__in=version_ids).values_list("id", flat=True))


def resolving_agencies(desk_id: UUID, version: ProcedureVersion, on: date) -> tuple[Agency, ...]:
    """Who may resolve what is handed in at the desk: its own agency first, then by name. 1 query."""
    found = _resolving(desk_id, on, version.procedure_id, version.field.code)
    own = Exists(Desk.objects.filter(id=desk_id, agency=OuterRef("pk")))
    return tuple(found.annotate(is_own=own).order_by("-is_own", "name_sort_key", "id"))


def lead_unit_name(agency_id: UUID, field_code: str, at: datetime) -> str:
    """The unit that appraises such dossiers there; "" when the agency has named none. 2 queries."""
    unit_id = performers_of(agency_id, field_code, at).get(DutyKind.LEAD)
    return Unit.objects.values_list("name", flat=True).get(id=unit_id) if unit_id else ""


def _resolving(desk_id: UUID, on: date, procedure: Any, field_code: Any) -> QuerySet[Agency]:
    """Agencies whose desk for the field is this one and which follow a process for the procedure.

    A desk named for the field goes before the one for every field, as in `performers_of`; a process chosen
    by an agency above counts, as in `process_for`.
    """
    unit = Desk.objects.filter(id=desk_id).values("unit")
    desk_duty = Duty.objects.filter(in_force(on), agency=OuterRef("pk"), duty=DutyKind.DESK)
    for_field = desk_duty.filter(field_code=field_code)
    received = Exists(for_field.filter(unit__in=unit)) | (
        ~Exists(for_field) & Exists(desk_duty.filter(field_code="", unit__in=unit))
    )
    above = AgencyClosure.objects.filter(in_force(on), descendant=OuterRef(OuterRef("pk")))
    process = ProcedureProcess.objects.filter(
        in_force(on),
        Q(procedure=procedure) | Q(procedure__isnull=True),
        Q(agency__isnull=True) | Q(agency__in=above.values("ancestor")),
    )
    return Agency.objects.filter(in_force(on)).filter(received, Exists(process))
