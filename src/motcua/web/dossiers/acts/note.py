"""The form of a note."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.add_note import LONGEST_NOTE, NoteInput, add_note
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm


class NoteForm(DossierForm):
    """A word for colleagues."""

    words = forms.CharField(
        label=_("Điều cần nhớ"),
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Ghi điều cần nhớ.")},
    )

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Write it. Raises as the command does."""
        return add_note(act, actor, [NoteInput(dossier_id, self.cleaned_data["words"])])[0]
