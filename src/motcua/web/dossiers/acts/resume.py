"""The form of tiếp tục tính thời hạn."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.resume import ResumeInput, resume
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.platform.ui.moments import moment
from motcua.web.dossiers.acts.answered import moment_in
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.reason import LONGEST_REASON


class ResumeForm(DossierForm):
    """What ended the wait."""

    template_name = "dossiers/acts/with_notes.html"

    note = forms.CharField(
        label=gettext_lazy("Điều gì kết thúc việc chờ"),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea({"rows": 2}),
    )

    @property
    def notes(self) -> list[str]:
        """What the officer should know first."""
        waiting = self.card.waiting
        if waiting is None or not waiting.open_gaps:
            return []
        return [
            _("Còn %(count)d nội dung chưa được bổ sung. Tiếp tục là giải quyết với những gì đang có.")
            % {"count": len(waiting.open_gaps)}
        ]

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        return resume(act, actor, [ResumeInput(dossier_id, self.cleaned_data["note"])])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        return _("Thời hạn tính tiếp: hẹn trả %(due)s.") % {"due": moment(moment_in(answer, "due_after"))}
