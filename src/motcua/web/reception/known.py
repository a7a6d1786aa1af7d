"""Whether the person whose number was just typed has been here before, and what was written down then."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext_noop

from motcua.apps.parties.models import Party
from motcua.apps.parties.queries.identity import known_by
from motcua.apps.parties.queries.whole import speaker_of
from motcua.domain.identifiers import birth_in_figures
from motcua.domain.text import fold
from motcua.platform.audit.looks import record_look
from motcua.web.access import StaffRequest
from motcua.web.reception.accept_form import identity_typed, with_cards_read

FILL: Final = "known"
"""What the button says that fills the form with what is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The last time. other_name: it was another name than the one that is typed now."""

    party_id: UUID
    name: str
    phone: str
    email: str
    address: str
    born: str
    other_name: bool


def known_of(request: StaffRequest) -> Known | None:
    """The owner who was sent, as written last time at whatever desk; that it was shown is logged.

    Only an exact number answers, to somebody who receives: its holder stands there and has shown it.
    No query without a number, 2-4 with one.
    """
    said = with_cards_read(request.POST)
    party = known_by(number) if (number := identity_typed(said.get("owner_identity", ""))) else None
    if party is None:
        return None
    record_look(
        actor_id=request.actor.user_id,
        post_id=request.actor.post_id,
        purpose=gettext_noop("Lấy thông tin lần nộp trước"),
        subject_kind="party",
        subject_ids=[party.id],
        page="reception:duplicates",
    )
    return _known(party, said.get("owner_name", ""))


def with_known(data: Mapping[str, Any], known: Known | None) -> Mapping[str, Any]:
    """What was sent, with what is known in the fields that were left empty."""
    if known is None:
        return data
    told = {
        "owner_name": known.name,
        "owner_phone": known.phone,
        "owner_email": known.email,
        "owner_address": known.address,
        "owner_born": known.born,
    }
    return {**dict(data.items()), **{name: said for name, said in told.items() if not data.get(name)}}


def _known(party: Party, typed: str) -> Known:
    root = speaker_of(party.id)
    return Known(
        party_id=root.id,
        name=party.name,
        phone=party.phone or root.phone,
        email=party.email or root.email,
        address=party.address or root.address,
        born=birth_in_figures(party.born or root.born),
        other_name=bool(typed) and fold(typed) != party.name_folded,
    )
