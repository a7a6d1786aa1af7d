"""Know the people of a dossier again: each part is told which party it is."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from motcua.apps.dossiers.models import Dossier, Part
from motcua.apps.dossiers.queries.secrets import identity_of
from motcua.apps.parties.commands.find_or_make import Seen, find_or_make
from motcua.apps.parties.states import PartyKind
from motcua.platform.outbox.relay import Told

MOST_AT_ONCE = 1000


def link_people(dossier_id: UUID) -> None:
    """Find or make the party of each part and remember it there; nothing else of the dossier changes.

    Hearing of it again finds the same parties: a number always leads to one, and a part without a number
    keeps the party it has. After a correction of a number the part goes to the party of the right one.
    """
    with transaction.atomic():
        received_at = Dossier.objects.values_list("received_at", flat=True).get(pk=dossier_id)
        # By number, so that two dossiers with the same two people never wait for each other in a circle.
        parts = Part.objects.select_for_update().filter(dossier_id=dossier_id)
        for part in parts.order_by("identity_hash", "role"):
            if part.party_id and not part.identity_hash:
                continue
            party_id = find_or_make(_seen(part, received_at))
            if party_id != part.party_id:
                Part.objects.filter(dossier_id=dossier_id, role=part.role).update(party_id=party_id)


def link_people_when_written(told: Told) -> None:
    """Listener of `dossiers.accepted` and `dossiers.corrected`."""
    link_people(told.stream_id)


def link_people_left_over() -> int:
    """The people of dossiers that no event told of: those from before this existed. How many dossiers."""
    waiting = Part.objects.filter(party_id__isnull=True, dossier__received_at__isnull=False)
    ids = waiting.values_list("dossier_id", flat=True).distinct().order_by("dossier_id")[:MOST_AT_ONCE]
    found = list(ids)
    for dossier_id in found:
        link_people(dossier_id)
    return len(found)


def _seen(part: Part, at: datetime) -> Seen:
    return Seen(
        kind=PartyKind.ORGANISATION if part.is_organisation else PartyKind.PERSON,
        name=part.name,
        at=at,
        identity=identity_of(part),
        phone=part.phone,
        email=part.email,
        address=part.address,
        born=part.born,
    )
