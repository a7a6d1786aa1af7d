"""What a dossier waits for while its clock stands still."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from motcua.apps.dossiers.models import Gap, Pause, SupplementRequest
from motcua.apps.dossiers.queries.current_pause import current_pause, current_request, gaps_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """The open pause; the notice and its lines, where it waits for the applicant to add something."""

    pause: Pause
    request: SupplementRequest | None
    gaps: tuple[Gap, ...]

    @property
    def open_gaps(self) -> tuple[Gap, ...]:
        """What has not come yet."""
        return tuple(gap for gap in self.gaps if gap.closed_at is None)

    def lasts_too_long(self, at: datetime) -> bool:
        """Past the longest that its ground allows: an officer decides how it goes on (practice M6)."""
        return self.pause.close_at is not None and self.pause.close_at <= at


def waiting_for(dossier_id: UUID) -> Waiting | None:
    """None while the clock runs. 1 query, 3 where a notice was sent out."""
    pause = current_pause(dossier_id)
    if pause is None:
        return None
    request = current_request(dossier_id)
    return Waiting(pause, request, tuple(gaps_of(request)) if request else ())
