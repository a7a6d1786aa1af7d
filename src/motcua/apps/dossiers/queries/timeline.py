"""What happened to a dossier, in words, and whether its chain holds."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.queries.act_details import act_details, personal_details
from motcua.apps.dossiers.queries.act_in_words import act_in_words
from motcua.apps.dossiers.queries.verification import BrokenTimeline, broken_timelines
from motcua.apps.dossiers.states import Verb
from motcua.platform.db.reading import read_rows

_LINES = """
select e.seq, e.verb, e.happened_at, e.recorded_at, e.ground, e.payload, e.hash,
       e.actor_id, u.display_name, p.title, r.title, s.personal
from dossiers_timeline_entry e
left join accounts_user u on u.id = e.actor_id
left join orgs_post p on p.id = e.post_id
left join orgs_post r on r.id = e.on_behalf_of
left join dossiers_personal_entry s on s.dossier_id = e.dossier_id and s.seq = e.seq
where e.dossier_id = %s order by e.seq desc
"""
SHOWN_AT_EACH_END = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine:
    """One entry. who, post: empty when the system itself acted; post tells whom it stood in for, too.
    remark: what the officer wrote. details: what else was written down; personal_details: of it, what names
    people. ground: why it was entered later than it happened, "" in the ordinary case.
    """

    seq: int
    verb: Verb
    actor_id: UUID | None
    what: str
    who: str
    post: str
    at: datetime
    recorded_at: datetime
    remark: str
    details: tuple[str, ...]
    personal_details: tuple[str, ...]
    ground: str
    hash: bytes

    @property
    def short_hash(self) -> str:
        """`a41f…09c2`: enough to compare with a print."""
        digits = self.hash.hex()
        return f"{digits[:SHOWN_AT_EACH_END]}…{digits[-SHOWN_AT_EACH_END:]}"


@dataclass(frozen=True, slots=True)
class Timeline:
    """The entries, newest first. `broken` says where the chain first fails, None when it holds."""

    lines: tuple[TimelineLine, ...]
    broken: BrokenTimeline | None


def timeline_of(dossier_id: UUID) -> Timeline:
    """Read and check it. 4 queries: the words, and the bytes that the check computes afresh."""
    lines = tuple(_line(row) for row in read_rows(_LINES, (dossier_id,)))
    return Timeline(lines, next(iter(broken_timelines(dossier_id)), None))


def _stood_in(post: str, represented: str | None) -> str:
    return (
        _("%(post)s, thay %(represented)s") % {"post": post, "represented": represented}
        if represented
        else post
    )


def _line(row: tuple[Any, ...]) -> TimelineLine:
    (
        seq,
        verb,
        happened_at,
        recorded_at,
        ground,
        payload,
        entry_hash,
        actor_id,
        who,
        post,
        represented,
        personal,
    ) = row
    said, kept = json.loads(payload), json.loads(personal) if personal else {}
    return TimelineLine(
        seq=seq,
        verb=Verb(verb),
        actor_id=actor_id,
        what=act_in_words(Verb(verb), json.loads(payload), kept),
        who=who or "",
        post=_stood_in(post or "", represented),
        at=happened_at,
        recorded_at=recorded_at,
        remark=str(kept.get("remark", "")),
        details=act_details(said),
        personal_details=personal_details(kept),
        ground=ground,
        hash=bytes(entry_hash),
    )
