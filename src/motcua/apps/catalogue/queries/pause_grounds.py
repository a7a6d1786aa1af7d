"""For which waits the clock of a dossier may stand still."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from django.utils import timezone

from motcua.apps.catalogue.models import PauseGround
from motcua.apps.catalogue.national.pause_grounds import NationalGround, national_grounds
from motcua.apps.orgs.capabilities import Capability
from motcua.platform import clock


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of a pause: by which text, opened on which paper, by whom and how long it may last.

    The days are calendar days since it was opened; None: no warning, or no proposal to close.
    """

    code: str
    name: str
    source: str
    evidence: str
    opens: Capability
    closes: Capability
    warn_after_days: int | None
    close_after_days: int | None
    effect: Literal["pause", "restart"]


def grounds_of(version_id: UUID, on: date | None = None) -> tuple[Ground, ...]:
    """What the version lists, or else the national grounds that hold on the day (today).  1 query."""
    listed = tuple(map(_ground, PauseGround.objects.filter(version_id=version_id)))
    return listed or tuple(map(_ground, national_grounds(on or timezone.localdate(clock.now()))))


def ground_of(version_id: UUID, code: str, on: date | None = None) -> Ground:
    """The one ground of that code.  Raises LookupError where the version does not know it.  1 query."""
    for ground in grounds_of(version_id, on):
        if ground.code == code:
            return ground
    raise LookupError(code)


def _ground(row: PauseGround | NationalGround) -> Ground:
    return Ground(
        code=row.code,
        name=row.name,
        source=row.source,
        evidence=row.evidence,
        opens=Capability(row.opens),
        closes=Capability(row.closes),
        warn_after_days=row.warn_after_days,
        close_after_days=row.close_after_days,
        effect="restart" if row.effect == "restart" else "pause",
    )
