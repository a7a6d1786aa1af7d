"""Taking an open step of a dossier upon oneself."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.claim import claim
from motcua.apps.dossiers.commands.lying import TaskPick
from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import can_claim, seat_to_claim
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.task_field import task_field


def works_here(actor: Actor, card: DossierCard) -> bool:
    """Whether some open step is of the reader's kind and unit, whoever has it."""
    return any(seat_to_claim(actor, card, task) for task in card.tasks)


def claims_here(actor: Actor, card: DossierCard) -> bool:
    """Whether the reader may take some open step that nobody has."""
    return bool(_to_claim(actor, card))


def _to_claim(actor: Actor, card: DossierCard) -> list[Task]:
    return [task for task in card.tasks if can_claim(actor, card, task)]


class ClaimForm(DossierForm):
    """One press, unless several steps are open."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["task"] = task_field(self.card, _to_claim(self.actor, self.card))

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Take it. Raises as the command does."""
        return claim(act, actor, [TaskPick(dossier_id, self.cleaned_data["task"])])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        step = answer["step"]
        return _("Bạn đã nhận “%(step)s”.") % {"step": _(step)}
