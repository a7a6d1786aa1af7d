"""Taking back what one did last."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.undo import UndoInput, undo
from motcua.apps.dossiers.queries.act_in_words import act_in_words
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.queries.timeline import Timeline, TimelineLine
from motcua.apps.dossiers.queries.undoable import can_undo, last_act, last_of
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm


def undoes_here(actor: Actor, card: DossierCard) -> bool:
    """Whether the last act is the reader's and can be taken back. 1 query."""
    return can_undo(last_act(card.id), actor.user_id, clock.now())


def undoable_line(actor: Actor, timeline: Timeline) -> TimelineLine | None:
    """The entry of the timeline that the reader may take back. No query."""
    line = last_of(timeline.lines)
    return line if line and can_undo(line, actor.user_id, clock.now()) else None


class UndoForm(DossierForm):
    """One press. It names the entry that was shown, so that nothing newer is ever taken back unseen."""

    seq = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def opened(cls, card: DossierCard, actor: Actor, typed: dict[str, Any] | None = None) -> "UndoForm":
        """For the last act as it is now. 1 query, none when the entry is told."""
        seq = (typed or {}).get("seq") or last_act(card.id).seq
        return super().opened(card, actor, {"seq": seq})

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Take it back. Raises as the command does."""
        return undo(act, actor, [UndoInput(dossier_id, self.cleaned_data["seq"])])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        return _("Đã hoàn tác: %(what)s.") % {"what": act_in_words(Verb(answer["verb"]), answer)}
