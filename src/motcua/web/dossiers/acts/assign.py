"""Giving an open step of a dossier to an officer of its unit."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.assign import Assignment, assign
from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.queries.deadline import deadlines_today
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.queries.officer_load import officers_for
from motcua.apps.dossiers.rules import can_assign
from motcua.apps.orgs.actor import Actor
from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.task_field import task_field
from motcua.web.officers import officer_choices, officer_field


def assigns_here(actor: Actor, card: DossierCard) -> bool:
    """Whether the reader gives out some open step of the dossier."""
    return bool(_to_assign(actor, card))


def _to_assign(actor: Actor, card: DossierCard) -> list[Task]:
    return [task for task in card.tasks if can_assign(actor, task)]


class AssignForm(DossierForm):
    """Whom: everybody of the unit who may do the step, with their load."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tasks = _to_assign(self.actor, self.card)
        self.fields["task"] = task_field(self.card, tasks)
        self.fields["post"] = officer_field()
        officers = officers_for(self.actor, tasks, deadlines_today(clock.now()))
        self.fields["post"].choices = officer_choices(officers)  # type: ignore[attr-defined]

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Give it. Raises as the command does."""
        said = self.cleaned_data
        return assign(act, actor, [Assignment(dossier_id, said["task"], UUID(said["post"]))])[0]

    def done_words(self, answer: Answer) -> str:
        """What the head reads afterwards."""
        step = answer["step"]
        return _("Đã giao “%(step)s” cho %(name)s.") % {"step": _(step), "name": answer["name"]}
