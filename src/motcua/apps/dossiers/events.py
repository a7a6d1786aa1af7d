"""What others may hear about a dossier. Ids and moments only, never a name or a number of a person."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierEvent:
    """A fact about one dossier."""

    name: ClassVar[str]

    def payload(self) -> dict[str, Any]:
        """The event as JSON: ids as text, moments in ISO 8601."""
        return {key: _plain(value) for key, value in asdict(self).items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierAccepted(DossierEvent):
    name: ClassVar[str] = "dossiers.accepted"
    agency_id: UUID
    procedure_id: UUID
    promised_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCompleted(DossierEvent):
    name: ClassVar[str] = "dossiers.step_completed"
    task_seq: int
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskAssigned(DossierEvent):
    """A step lies with that post now: it was given to it, or taken by it."""

    name: ClassVar[str] = "dossiers.task_assigned"
    task_seq: int
    post_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskGivenBack(DossierEvent):
    """A step lies with its whole unit again."""

    name: ClassVar[str] = "dossiers.task_given_back"
    task_seq: int
    post_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionsAsked(DossierEvent):
    """Units are asked what they think; ids as text."""

    name: ClassVar[str] = "dossiers.opinions_asked"
    unit_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionGiven(DossierEvent):
    """An asked unit has answered; `late`: after its part limit."""

    name: ClassVar[str] = "dossiers.opinion_given"
    unit_id: UUID
    opinion: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActUndone(DossierEvent):
    """What the entry `undone_seq` did was taken back."""

    name: ClassVar[str] = "dossiers.act_undone"
    undone_seq: int
    verb: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerFired(DossierEvent):
    """A wait that the process drew is over. `node` is the event in the drawing."""

    name: ClassVar[str] = "dossiers.timer_fired"
    node: str
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DueMoved(DossierEvent):
    """The due moment moved; what was printed at reception stays as it was promised."""

    name: ClassVar[str] = "dossiers.due_moved"
    agency_id: UUID
    promised_at: datetime
    due_before: datetime
    due_after: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultIssued(DossierEvent):
    name: ClassVar[str] = "dossiers.result_issued"
    agency_id: UUID
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDelivered(DossierEvent):
    name: ClassVar[str] = "dossiers.result_delivered"
    channel: str
    delivered_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierSubmitted(DossierEvent):
    """Something came in online or by post and waits for an answer of the desk."""

    name: ClassVar[str] = "dossiers.submitted"
    desk_id: UUID
    channel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitterAsked(DossierEvent):
    """Before acceptance the submitter was asked, in one notice, for all that is missing."""

    name: ClassVar[str] = "dossiers.submitter_asked"
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierNotAccepted(DossierEvent):
    """A submission was not accepted; it was never received, so nothing is counted."""

    name: ClassVar[str] = "dossiers.not_accepted"
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierEnded(DossierEvent):
    """It ended without a result. `state` says how: withdrawn, stopped or voided."""

    name: ClassVar[str] = "dossiers.ended"
    agency_id: UUID
    state: str
    ended_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCorrected(DossierEvent):
    """What was written at reception was put right; a receipt that takes the place of the old one is due."""

    name: ClassVar[str] = "dossiers.corrected"
    corrected_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRecalled(DossierEvent):
    """A new decision took an issued result back, corrected or annulled it; `kind` says which."""

    name: ClassVar[str] = "dossiers.result_recalled"
    kind: str
    recalled_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierReopened(DossierEvent):
    """A dossier that was resolved or ended is in process again, due at a new moment."""

    name: ClassVar[str] = "dossiers.reopened"
    agency_id: UUID
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockPaused(DossierEvent):
    """Its clock stands still. `ground`: code of the ground."""

    name: ClassVar[str] = "dossiers.clock_paused"
    agency_id: UUID
    ground: str
    paused_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockResumed(DossierEvent):
    """Its clock runs again, towards another moment."""

    name: ClassVar[str] = "dossiers.clock_resumed"
    agency_id: UUID
    ground: str
    due_after: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequested(DossierEvent):
    """The applicant was asked to add something. `gaps`: how many; `ordinal`: the how manieth notice."""

    name: ClassVar[str] = "dossiers.supplement_requested"
    agency_id: UUID
    number: str
    gaps: int
    ordinal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementReceived(DossierEvent):
    """Something was added; `waiting`: how many gaps are still open."""

    name: ClassVar[str] = "dossiers.supplement_received"
    agency_id: UUID
    closed: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitExtended(DossierEvent):
    """Sector law let the limit be longer: not late."""

    name: ClassVar[str] = "dossiers.limit_extended"
    agency_id: UUID
    due_before: datetime
    due_after: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMoved(DossierEvent):
    """An apology told another moment; the due moment stayed."""

    name: ClassVar[str] = "dossiers.promise_moved"
    agency_id: UUID
    due_at: datetime
    told_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseLasts(DossierEvent):
    """A pause lasts long. `too_long`: past the longest that its ground allows, not only past the warning."""

    name: ClassVar[str] = "dossiers.pause_lasts"
    agency_id: UUID
    ground: str
    too_long: bool


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    return value
