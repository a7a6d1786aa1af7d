"""The opinions asked on a dossier, as plain values for its page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from motcua.apps.dossiers.models import Consultation
from motcua.apps.dossiers.models.consultation import Opinion
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import seat_to_answer
from motcua.apps.orgs.actor import Actor
from motcua.platform.ui.status import Status

_KINDS = {
    Opinion.AGREE: Status.OK,
    Opinion.WITH_REMARKS: Status.OK,
    Opinion.DISAGREE: Status.LATE,
    Opinion.NONE: Status.DONE,
}


@dataclass(frozen=True, slots=True)
class OpinionShown:
    """One question. kind, words: of its status: the opinion, or the time left for it."""

    asked: Consultation
    kind: str
    words: str
    may_answer: bool


def opinions_shown(
    actor: Actor, card: DossierCard, now: datetime, left: Callable[[datetime], str]
) -> list[OpinionShown]:
    """Every question in order. `left`: time left until a moment, in words. No query of its own."""
    return [_shown(actor, asked, now, left) for asked in card.consultations]


def _shown(actor: Actor, asked: Consultation, now: datetime, left: Callable[[datetime], str]) -> OpinionShown:
    if asked.answered_at:
        opinion = Opinion(asked.opinion)
        words = str(opinion.label)
        if asked.answered_at > asked.due_at:
            words = _("%(opinion)s, trả lời trễ hạn") % {"opinion": words}
        return OpinionShown(asked, _KINDS[opinion], words, may_answer=False)
    kind = Status.LATE if asked.due_at < now else Status.OK
    return OpinionShown(
        asked, kind, left(asked.due_at), asked.is_open and seat_to_answer(actor, asked) is not None
    )
