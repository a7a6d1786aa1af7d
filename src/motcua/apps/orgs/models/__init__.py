"""Tables of the organisation. All are reference tables: small, read everywhere, written seldom."""

from motcua.apps.orgs.models.absence import Absence, AbsenceReason
from motcua.apps.orgs.models.agency import Agency, Certainty, Level
from motcua.apps.orgs.models.agency_code import AgencyCode
from motcua.apps.orgs.models.agency_tree import AgencyClosure, AgencyParent
from motcua.apps.orgs.models.dated import in_force, in_force_after
from motcua.apps.orgs.models.delegation import Delegation
from motcua.apps.orgs.models.desk import Desk, Window
from motcua.apps.orgs.models.duty import Duty, DutyKind
from motcua.apps.orgs.models.grant import Grant
from motcua.apps.orgs.models.journal import JournalEntry, Verb
from motcua.apps.orgs.models.place import Place
from motcua.apps.orgs.models.post import Post, PostHolding
from motcua.apps.orgs.models.staff import StaffMember
from motcua.apps.orgs.models.unit import Unit, UnitKind

__all__ = [
    "Absence",
    "AbsenceReason",
    "Agency",
    "AgencyClosure",
    "AgencyCode",
    "AgencyParent",
    "Certainty",
    "Delegation",
    "Desk",
    "Duty",
    "DutyKind",
    "Grant",
    "JournalEntry",
    "Level",
    "Place",
    "Post",
    "PostHolding",
    "StaffMember",
    "Unit",
    "UnitKind",
    "Verb",
    "Window",
    "in_force",
    "in_force_after",
]
