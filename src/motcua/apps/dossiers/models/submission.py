"""A submission as an act holds it: the row of a dossier that nobody accepted yet, locked. Not a table."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from motcua.apps.dossiers.states import DossierState


@dataclass(frozen=True, slots=True)
class LockedSubmission:
    """What was sent in, or was not accepted; its row is locked until the transaction ends."""

    id: UUID
    state: DossierState
    agency_id: UUID
    desk_id: UUID
    procedure_id: UUID
    procedure_version_id: UUID
    channel_in: str
    channel_out: str
    summary: str
    sets_count: int
    submission_code: str
    submitted_at: datetime
    posted_on: date | None
    asked_at: datetime | None
    last_seq: int
    head: bytes
