"""What the form of reception needs to know about one procedure at one desk."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from motcua.apps.catalogue.models import ProcedureVersion, RequiredPaper
from motcua.apps.catalogue.queries.card import TermOnCard, terms_of
from motcua.apps.dossiers.queries.reception_agencies import resolving_agencies, versions_received
from motcua.apps.orgs.models import Agency, Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionOffer:
    """A version as it can be received at a desk; `agencies` has at least one, the likeliest first."""

    version: ProcedureVersion
    desk: Desk
    agencies: tuple[Agency, ...]
    terms: tuple[TermOnCard, ...]
    papers: tuple[RequiredPaper, ...]


def reception_offer(desk_id: UUID, procedure_code: str, on: date) -> ReceptionOffer | None:
    """The offer, None when the desk does not receive that procedure on that day. 6 queries, or 1."""
    version = versions_received(desk_id, on).filter(procedure__code=procedure_code).first()
    if version is None:
        return None
    return ReceptionOffer(
        version=version,
        desk=Desk.objects.select_related("agency").get(id=desk_id),
        agencies=resolving_agencies(desk_id, version, on),
        terms=terms_of(version.id),
        papers=tuple(RequiredPaper.objects.filter(version=version)),
    )
