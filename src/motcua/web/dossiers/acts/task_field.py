"""Which of the open steps an act is about: asked only where there are several."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.queries.dossier_card import DossierCard


def task_field(card: DossierCard, offered: Sequence[Task]) -> forms.TypedChoiceField:
    """A choice among the offered steps; hidden, and made already, where there is one alone.

    Any step of the dossier is taken as an answer: whether it is still possible is the act's to say, which
    tells who was faster and knows a second press.
    """
    field = forms.TypedChoiceField(
        label=gettext_lazy("Bước"),
        choices=[(task.seq, task.name) for task in card.every_task],
        coerce=int,
        initial=offered[0].seq if offered else None,
        widget=forms.RadioSelect if len(offered) > 1 else forms.HiddenInput,
    )
    field.widget.choices = [(task.seq, f"{_(task.name)} · {task.unit.name}") for task in offered]
    return field
