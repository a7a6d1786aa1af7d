"""Tables of a dossier. Everything carries `dossier_id` and is distributed by it (decision 17)."""

from motcua.apps.dossiers.models.clock_change import ClockChange
from motcua.apps.dossiers.models.code import DossierCode
from motcua.apps.dossiers.models.consultation import Consultation
from motcua.apps.dossiers.models.delta import Delta
from motcua.apps.dossiers.models.dossier import Dossier
from motcua.apps.dossiers.models.follow_attempt import FollowAttempt
from motcua.apps.dossiers.models.paper import IssuedPaper, Signature, SubmittedPaper
from motcua.apps.dossiers.models.part import Part
from motcua.apps.dossiers.models.pause import Pause
from motcua.apps.dossiers.models.promise import Promise
from motcua.apps.dossiers.models.request import Request
from motcua.apps.dossiers.models.result import Result
from motcua.apps.dossiers.models.supplement import Gap, SupplementRequest
from motcua.apps.dossiers.models.task import Task, Timer, Token
from motcua.apps.dossiers.models.timeline import PersonalEntry, TimelineEntry

__all__ = [
    "ClockChange",
    "Consultation",
    "Delta",
    "Dossier",
    "DossierCode",
    "FollowAttempt",
    "Gap",
    "IssuedPaper",
    "Part",
    "Pause",
    "PersonalEntry",
    "Promise",
    "Request",
    "Result",
    "Signature",
    "SubmittedPaper",
    "SupplementRequest",
    "Task",
    "TimelineEntry",
    "Timer",
    "Token",
]
