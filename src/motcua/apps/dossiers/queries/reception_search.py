"""Which procedure to receive: found by words or code, or taken from those that come often."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.catalogue.queries.search import search
from motcua.apps.dossiers.models import Dossier
from motcua.apps.dossiers.queries.reception_agencies import received_among, versions_received

MOST_FOUND = 12
# A desk receives some procedures of a catalogue of every level; whether it does is asked of the best only.
LOOKED_THROUGH = 150
OFTEN_DAYS = 30
MOST_OFTEN = 10


@dataclass(frozen=True, slots=True)
class ReceivableProcedure:
    """One line to choose from."""

    code: str
    name: str
    field_name: str


def receivable_procedures(desk_id: UUID, text: str, on: date) -> tuple[ReceivableProcedure, ...]:
    """Procedures that the desk receives, best match first; none for an empty text. 2 queries when warm.

    The text is taken as being typed: its last word may become a longer one.
    """
    found = search(text, LOOKED_THROUGH, on, unfinished=True)
    received = received_among(desk_id, [each.version_id for each in found], on) if found else frozenset()
    lines = (
        ReceivableProcedure(each.code, each.name, each.field_name)
        for each in found
        if each.version_id in received
    )
    return tuple(lines)[:MOST_FOUND]


def often_received(desk_id: UUID, on: date) -> tuple[ReceivableProcedure, ...]:
    """What the desk received most in the last 30 days; on a new desk the first by name. 2 queries."""
    recent = Dossier.objects.filter(desk=desk_id, received_on__gt=on - timedelta(days=OFTEN_DAYS))
    counted = recent.values_list("procedure").annotate(count=Count("id")).order_by("-count", "procedure")
    procedures = [procedure for procedure, _count in counted[:MOST_OFTEN]]
    offered = versions_received(desk_id, on)
    if not procedures:
        return tuple(_line(version) for version in offered.order_by("name_sort_key", "id")[:MOST_OFTEN])
    versions = {version.procedure_id: version for version in offered.filter(procedure__in=procedures)}
    return tuple(_line(versions[procedure]) for procedure in procedures if procedure in versions)


def _line(version: ProcedureVersion) -> ReceivableProcedure:
    return ReceivableProcedure(version.procedure.code, version.name, version.field.name)
