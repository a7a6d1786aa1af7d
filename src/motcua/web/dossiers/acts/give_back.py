"""Laying an open step of a dossier back into its unit."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.give_back import GivingBack, give_back
from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import can_assign, can_give_back, seat_to_claim
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.reason import reason_field
from motcua.web.dossiers.acts.task_field import task_field


def works_or_assigns_here(actor: Actor, card: DossierCard) -> bool:
    """Whether some open step is of the reader's kind and unit, or given out by them, whoever has it."""
    return any(can_assign(actor, task) or seat_to_claim(actor, card, task) for task in card.tasks)


def gives_back_here(actor: Actor, card: DossierCard) -> bool:
    """Whether the reader has an open step, or may take one back from an officer."""
    return bool(_to_give_back(actor, card))


def _to_give_back(actor: Actor, card: DossierCard) -> list[Task]:
    return [task for task in card.tasks if can_give_back(actor, task)]


class GiveBackForm(DossierForm):
    """Why: the unit reads it before somebody else goes on."""

    reason = reason_field(
        gettext_lazy("Lý do"),
        gettext_lazy("Ghi lý do trả lại việc."),
        gettext_lazy("Đơn vị đọc câu này trước khi giao người khác."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["task"] = task_field(self.card, _to_give_back(self.actor, self.card))
        self.order_fields(["task"])

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Lay it back. Raises as the command does."""
        said = self.cleaned_data
        return give_back(act, actor, [GivingBack(dossier_id, said["task"], said["reason"])])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        step = answer["step"]
        return _("“%(step)s” nằm ở đơn vị, chờ giao.") % {"step": _(step)}
