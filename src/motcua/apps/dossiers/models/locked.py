"""A dossier as an act holds it: its row locked, with its tokens and open steps. Not a table."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from motcua.apps.dossiers.states import DossierState
from motcua.domain.bpmn import State
from motcua.domain.statistics import Facts

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True)
class OpenTask:
    """A step that waits for somebody."""

    seq: int
    node: str
    name: str
    capability: str
    unit_id: UUID
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class LockedDossier:
    """A dossier whose row is locked until the transaction ends."""

    id: UUID
    code: str
    state: DossierState
    agency_id: UUID
    desk_id: UUID
    procedure_id: UUID
    procedure_version_id: UUID
    process_version_id: UUID
    performers: dict[str, UUID]
    channel_in: str
    time_limit: str
    received_at: datetime
    promised_at: datetime
    due_at: datetime
    resolved_at: datetime | None
    delivered_at: datetime | None
    last_seq: int
    head: bytes
    process_state: State
    tasks: tuple[OpenTask, ...]

    def open_task(self, seq: int) -> OpenTask | None:
        """The open task of that number, None when it is open no more."""
        return next((task for task in self.tasks if task.seq == seq), None)

    def facts(self, resolved_at: datetime | None = None, delivered_at: datetime | None = None) -> Facts:
        """What the dossier counts for, now or once resolved or delivered at the moments given."""
        resolved = resolved_at or self.resolved_at
        delivered = delivered_at or self.delivered_at
        return Facts(
            agency_id=self.agency_id,
            procedure_id=self.procedure_id,
            channel=self.channel_in,
            received_on=self.received_at.astimezone(LOCAL).date(),
            due_on=self.due_at.astimezone(LOCAL).date(),
            resolved_on=resolved.astimezone(LOCAL).date() if resolved else None,
            delivered_on=delivered.astimezone(LOCAL).date() if delivered else None,
        )
