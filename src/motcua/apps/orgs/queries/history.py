"""What was changed in an agency, in words: who, when, what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.models import JournalEntry, Verb
from motcua.apps.orgs.roles import Role
from motcua.platform.db.reading import read_rows

NAMED = ("post", "to_post", "staff", "unit", "parent", "successor")
"""Details that are ids of things with a name."""
PLAIN = ("name", "title", "number", "code", "field")

_NAMES = """
select id, name from orgs_agency where id = any(%(ids)s)
union all select id, name from orgs_unit where id = any(%(ids)s)
union all select id, name from orgs_desk where id = any(%(ids)s)
union all select id, name from orgs_staffmember where id = any(%(ids)s)
union all select id, title from orgs_post where id = any(%(ids)s)
union all select away.id, person.name from orgs_absence away
    join orgs_staffmember person on person.id = away.staff_id where away.id = any(%(ids)s)
union all select given.id, post.title || ' → ' || other.title from orgs_delegation given
    join orgs_post post on post.id = given.post_id
    join orgs_post other on other.id = given.to_post_id where given.id = any(%(ids)s)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One act. who, post: empty when the system itself acted, at installation."""

    did: str
    what: str
    who: str
    post: str
    at: datetime


def history_of(agency_id: UUID) -> QuerySet[JournalEntry]:
    """The acts on that agency, newest first; to be cut into pages, then `in_words`. 1 query when read."""
    return (
        JournalEntry.objects.filter(agency_id=agency_id)
        .select_related("actor", "post")
        .order_by("-recorded_at", "-id")
    )


def in_words(entries: list[JournalEntry]) -> tuple[HistoryLine, ...]:
    """The same in words. 1 query."""
    asked = {entry.subject_id for entry in entries} | {each for entry in entries for each in _ids(entry)}
    names: dict[UUID, str] = dict(read_rows(_NAMES, {"ids": list(asked)}))
    return tuple(
        HistoryLine(
            did=str(Verb(entry.verb).label),
            what=" · ".join(dict.fromkeys(_words(entry, names))),
            who=entry.actor.display_name if entry.actor else "",
            post=entry.post.title if entry.post else "",
            at=entry.recorded_at,
        )
        for entry in entries
    )


def _ids(entry: JournalEntry) -> Iterator[UUID]:
    return (UUID(entry.details[key]) for key in NAMED if key in entry.details)


def _words(entry: JournalEntry, names: Mapping[UUID, str]) -> Iterator[str]:
    told: Mapping[str, Any] = entry.details
    if name := names.get(entry.subject_id):
        yield name
    yield from (names[found] for found in _ids(entry) if found in names)
    yield from (str(told[key]) for key in PLAIN if told.get(key))
    if "role" in told:
        yield Role(told["role"]).label
    if "capability" in told:
        yield Capability(told["capability"]).label
    if "scope" in told:
        yield Scope(told["scope"]).label
    if "day" in told:
        yield _("từ %(day)s") % {"day": f"{date.fromisoformat(told['day']):%d/%m/%Y}"}
