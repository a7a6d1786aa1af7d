"""The form of tạm dừng tính thời hạn."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.catalogue.queries.pause_grounds import Ground
from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.pause import LONGEST_NUMBER, PauseInput, pause
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.may_stop_clock import grounds_for
from motcua.web.dossiers.acts.reason import LONGEST_REASON
from motcua.web.law_names import law_named


class PauseForm(DossierForm):
    """On which ground of the catalogue, and the paper that shows it."""

    ground = forms.CharField(
        label=gettext_lazy("Căn cứ"),
        error_messages={"required": gettext_lazy("Chọn một căn cứ.")},
    )
    evidence_number = forms.CharField(
        label=gettext_lazy("Số của giấy tờ làm căn cứ"), required=False, max_length=LONGEST_NUMBER
    )
    evidence_on = forms.DateField(
        label=gettext_lazy("Ngày của giấy tờ"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    note = forms.CharField(
        label=gettext_lazy("Ghi chú cho đồng nghiệp"),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea({"rows": 2}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Any code is taken: whether it is a ground is the command's to say, which knows a second press.
        choices = [(each.code, _said(each)) for each in grounds_for(self.actor, self.card)]
        self.fields["ground"].widget = forms.RadioSelect(choices=choices)

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        said = self.cleaned_data
        wanted = PauseInput(
            dossier_id=dossier_id,
            ground=said["ground"],
            evidence_number=said["evidence_number"],
            evidence_on=said["evidence_on"],
            note=said["note"],
        )
        return pause(act, actor, [wanted])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        return _("Đã tạm dừng tính thời hạn của hồ sơ %(code)s.") % {"code": answer["code"]}


def _said(ground: Ground) -> str:
    words = {
        "name": _(ground.name),
        "source": law_named(ground.source),
        "evidence": _(ground.evidence) if ground.evidence else _("không cần giấy tờ"),
    }
    return _("%(name)s (%(source)s). Giấy tờ: %(evidence)s") % words
