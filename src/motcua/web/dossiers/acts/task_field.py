"""Which of the open steps an act is about: asked only where there are several."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.models import Task


def task_field(tasks: Sequence[Task]) -> forms.TypedChoiceField:
    """A choice among the steps; hidden, and made already, where there is one alone."""
    return forms.TypedChoiceField(
        label=gettext_lazy("Bước"),
        choices=[(task.seq, f"{_(task.name)} · {task.unit.name}") for task in tasks],
        coerce=int,
        initial=tasks[0].seq if tasks else None,
        widget=forms.RadioSelect if len(tasks) > 1 else forms.HiddenInput,
        error_messages={"invalid_choice": gettext_lazy("Bước này không còn mở.")},
    )
