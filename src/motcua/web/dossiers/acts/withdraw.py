"""The form of rút hồ sơ."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.withdraw import WithdrawalInput, withdraw
from motcua.apps.dossiers.models import SubmittedPaper
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.reason import reason_field


class WithdrawForm(DossierForm):
    """Why, which papers go back, and into whose hands. At first every paper goes back."""

    reason = reason_field(_("Lý do rút"), _("Ghi lý do rút hồ sơ."))
    papers_back = forms.TypedMultipleChoiceField(
        label=_("Giấy tờ trả lại"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    taken_by = forms.CharField(
        label=_("Người nhận lại"),
        required=False,
        max_length=300,
        widget=forms.TextInput({"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        papers = self.card.submitted_papers
        back = self.fields["papers_back"]
        assert isinstance(back, forms.TypedMultipleChoiceField)
        back.choices = [(paper.seq, _said(paper)) for paper in papers]
        back.initial = [paper.seq for paper in papers]
        self.fields["taken_by"].initial = self.card.owner.name

    def carry_out(self, act: Act, actor: Actor, dossier_id: Any) -> Answer:
        """Do it. Raises as the command does."""
        said = self.cleaned_data
        wanted = WithdrawalInput(
            dossier_id=dossier_id,
            reason=said["reason"],
            taken_by=said["taken_by"],
            papers_back=said["papers_back"],
        )
        return withdraw(act, actor, [wanted])[0]


def _said(paper: SubmittedPaper) -> str:
    counted = {"paper": paper.name, "originals": paper.originals, "copies": paper.copies}
    return str(_("%(paper)s (%(originals)d bản chính, %(copies)d bản sao)")) % counted
