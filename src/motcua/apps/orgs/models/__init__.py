"""Tables of the organisation. All are reference tables: small, read everywhere, written seldom."""

from motcua.apps.orgs.models.agency import Agency, Certainty, Level
from motcua.apps.orgs.models.agency_code import AgencyCode
from motcua.apps.orgs.models.agency_tree import AgencyClosure, AgencyParent
from motcua.apps.orgs.models.dated import in_force, in_force_after
from motcua.apps.orgs.models.desk import Desk, Window
from motcua.apps.orgs.models.duty import Duty, DutyKind
from motcua.apps.orgs.models.grant import Grant
from motcua.apps.orgs.models.journal import JournalEntry, Verb
from motcua.apps.orgs.models.post import Post, PostHolding
from motcua.apps.orgs.models.staff import StaffMember
from motcua.apps.orgs.models.unit import Unit, UnitKind

__all__ = [
    "Agency",
    "AgencyClosure",
    "AgencyCode",
    "AgencyParent",
    "Certainty",
    "Desk",
    "Duty",
    "DutyKind",
    "Grant",
    "JournalEntry",
    "Level",
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
