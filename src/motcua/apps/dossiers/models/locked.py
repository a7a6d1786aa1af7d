"""A dossier as an act holds it: its row locked, with its tokens and open steps. Not a table."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from motcua.apps.dossiers.states import DossierState, Outcome
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
    agency_id: UUID
    """Of the unit; on a decision of two levels another one than the dossier's."""
    opened_at: datetime
    assignee_post_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class LockedDossier:
    """An accepted dossier whose row is locked until the transaction ends."""

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
    told_at: datetime | None
    resolved_at: datetime | None
    delivered_at: datetime | None
    outcome: Outcome | None
    ended_at: datetime | None
    paused_at: datetime | None
    supplement_count: int
    last_seq: int
    head: bytes
    process_state: State
    tasks: tuple[OpenTask, ...]

    def open_task(self, seq: int) -> OpenTask | None:
        """The open task of that number, None when it is open no more."""
        return next((task for task in self.tasks if task.seq == seq), None)

    def facts(self) -> Facts:
        """What the dossier counts for as it stands.

        What it counts for after an act: `replace(dossier, resolved_at=…, state=…).facts()`.
        """
        return Facts(
            agency_id=self.agency_id,
            procedure_id=self.procedure_id,
            channel=self.channel_in,
            received_on=local_day(self.received_at),
            due_on=local_day(self.due_at),
            resolved_on=local_day(self.resolved_at) if self.resolved_at else None,
            refused=self.outcome is Outcome.REFUSED,
            delivered_on=local_day(self.delivered_at) if self.delivered_at else None,
            ended_on=local_day(self.ended_at) if self.ended_at else None,
            voided=self.state is DossierState.VOIDED,
        )


def local_day(moment: datetime) -> date:
    """The day of a moment in Viet Nam."""
    return moment.astimezone(LOCAL).date()
