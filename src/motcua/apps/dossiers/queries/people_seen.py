"""The people whose dossiers an actor may see, and the dossiers of one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet

from motcua.apps.dossiers.models import Part
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by, identity_seen_by
from motcua.apps.dossiers.states import DossierState, PartRole
from motcua.apps.orgs.actor import Actor
from motcua.apps.parties.models import Party

MOST_DOSSIERS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierOfPerson:
    """A dossier in which somebody has a part. `name`: as that paper has it."""

    dossier_id: UUID
    code: str
    procedure_name: str
    role: PartRole
    name: str
    state: DossierState
    agency_name: str
    received_at: datetime


def people_seen_by(actor: Actor) -> QuerySet[Party]:
    """Parties of dossiers whose personal data the actor may read; no others. No query until it is read."""
    parts = Part.objects.filter(dossier__in=identity_seen_by(actor), party_id__isnull=False)
    return Party.objects.filter(pk__in=parts.values("party_id"))


def dossiers_of_person(actor: Actor, party_ids: Iterable[UUID]) -> list[DossierOfPerson]:
    """Those that the actor may see in which one of the parties has a part, newest first, at most 100.
    1 query.
    """
    parts = (
        Part.objects.filter(party_id__in=list(party_ids), dossier__in=dossiers_seen_by(actor))
        .order_by("-dossier__received_at", "dossier_id", "role")
        .values_list(
            "dossier_id",
            "dossier__code",
            F("dossier__procedure_version__name"),
            "role",
            "name",
            "dossier__state",
            F("dossier__agency__name"),
            "dossier__received_at",
        )
    )
    return [
        DossierOfPerson(
            dossier_id=dossier_id,
            code=code,
            procedure_name=procedure_name,
            role=PartRole(role),
            name=name,
            state=DossierState(state),
            agency_name=agency_name,
            received_at=received_at,
        )
        for dossier_id, code, procedure_name, role, name, state, agency_name, received_at in parts[
            :MOST_DOSSIERS
        ]
    ]
