"""The agency that an address names, if its reader looks after it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.models import Agency
from motcua.apps.orgs.queries.structure import agency_with_parent
from motcua.apps.orgs.rules import agencies_kept
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import StaffRequest


@dataclass(frozen=True, slots=True)
class Where:
    """An agency on a day, and who looks at it. parent: directly above it, None for the highest."""

    agency: Agency
    parent: Agency | None
    actor: Actor
    today: date

    @property
    def id(self) -> UUID:
        """The agency's."""
        return self.agency.pk

    @property
    def is_past(self) -> bool:
        """It was merged or closed: there is nothing left to do here."""
        return self.agency.valid_to is not None and self.agency.valid_to <= self.today


def today() -> date:
    """The day in Viet Nam."""
    return clock.now().astimezone(TIME_ZONE).date()


def agency_or_404(request: StaffRequest, agency_id: UUID) -> Where:
    """The agency; whether it is unknown or not for this reader is answered alike. 2 queries."""
    found = agency_with_parent(agency_id, today()) if agency_id in agencies_kept(request.actor) else None
    if found is None:
        raise Http404
    return Where(found[0], found[1], request.actor, today())
