"""Ghi chú nội bộ: a word for colleagues on a dossier."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.rules import can_see_names
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput, NotAllowed, NotFound

LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class NoteInput:
    """Which dossier, and what is to be remembered."""

    dossier_id: UUID
    words: str


def add_note(act: Act, actor: Actor, notes: Sequence[NoteInput]) -> list[Answer]:
    """Write a note on each dossier. Writes: one timeline entry, its words beside the chain, since they
    may speak of people.

    In any state, by whoever works on dossiers and sees these. Raises InvalidInput, NotAllowed, NotFound.
    Source: ND118-2025 Đ18.
    """
    if any(not note.words.strip() or len(note.words) > LONGEST_NOTE for note in notes):
        raise InvalidInput(
            {"words": _("Ghi điều cần nhớ, nhiều nhất %(most)d ký tự.") % {"most": LONGEST_NOTE}}
        )
    if not can_see_names(actor):
        raise NotAllowed(_("Vị trí này chỉ xem hồ sơ."))
    words = {note.dossier_id: note.words.strip() for note in notes}
    if dossiers_seen_by(actor).filter(id__in=list(words)).count() < len(words):
        raise NotFound(_("Không tìm thấy hồ sơ."))
    return act_on(act, list(words), lambda dossier: _plan(dossier, words[dossier.id]))


def _plan(dossier: LockedDossier, words: str) -> Change:
    return Change(
        verb=Verb.ADD_NOTE,
        personal={"remark": words},
        answer={"dossier_id": str(dossier.id), "code": dossier.code},
    )
