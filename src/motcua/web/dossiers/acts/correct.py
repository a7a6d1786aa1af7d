"""The form of đính chính thông tin."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.commands.acceptance import PaperInput, PartInput
from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.correct import CorrectionInput, correct
from motcua.apps.dossiers.commands.kept_input import as_input
from motcua.apps.dossiers.models import Part, SubmittedPaper
from motcua.apps.dossiers.states import Channel, PartRole
from motcua.apps.orgs.actor import Actor
from motcua.domain.identifiers import normal_phone
from motcua.domain.text import mask_number
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.reason import reason_field

TEXTS = (
    ("name", _("Họ và tên"), 300),
    ("phone", _("Số điện thoại"), 30),
    ("email", _("Thư điện tử"), 200),
    ("address", _("Địa chỉ"), 500),
)


def _text(
    label: Any, most: int, initial: str, *, required: bool = False, help_text: str = ""
) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        initial=initial,
        help_text=help_text,
        widget=forms.TextInput({"autocomplete": "off"}),
    )


class CorrectForm(DossierForm):
    """Everything that the receipt says, as it stands; what is changed here is put right.

    A personal number is not shown: an empty field leaves it as it is.
    """

    reason = reason_field(
        _("Lý do đính chính"),
        _("Ghi lý do đính chính."),
        _("Giá trị cũ và mới cùng nằm trong dòng thời gian; giấy hẹn thay thế được in lại."),
    )
    summary = forms.CharField(
        label=_("Nội dung yêu cầu giải quyết"), max_length=1000, widget=forms.Textarea({"rows": 2})
    )
    channel_out = forms.ChoiceField(label=_("Nhận kết quả"), choices=Channel)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["summary"].initial = self.card.dossier.summary
        self.fields["channel_out"].initial = self.card.dossier.channel_out
        for part in self.card.parts:
            self._add_part(part)
        for paper in self.card.submitted_papers:
            self._add_paper(paper)

    def _add_part(self, part: Part) -> None:
        who, kept = PartRole(part.role).label, as_input(part)
        for name, label, most in TEXTS:
            self.fields[f"{part.role}_{name}"] = _text(
                f"{who}: {str(label).lower()}", most, getattr(kept, name), required=name == "name"
            )
        self.fields[f"{part.role}_identity"] = _text(
            gettext("%(who)s: số định danh, mã số thuế") % {"who": who},
            300,
            "",
            help_text=gettext("Đang lưu %(number)s; để trống nếu không đổi.")
            % {"number": mask_number(kept.identity) if kept.identity else "–"},
        )
        if part.authority_paper:
            paper = gettext("%(who)s: giấy ủy quyền") % {"who": who}
            self.fields[f"{part.role}_authority_paper"] = _text(paper, 300, kept.authority_paper)

    def _add_paper(self, paper: SubmittedPaper) -> None:
        shown = gettext("Giấy tờ %(seq)d") % {"seq": paper.seq}
        self.fields[f"paper_{paper.seq}_name"] = _text(shown, 1000, paper.name, required=True)
        for kind, label in (("originals", _("số bản chính")), ("copies", _("số bản sao"))):
            self.fields[f"paper_{paper.seq}_{kind}"] = forms.IntegerField(
                label=f"{shown}: {label}",
                min_value=0,
                max_value=999,
                initial=getattr(paper, kind),
                widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
            )

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        said = self.cleaned_data
        wanted = CorrectionInput(
            dossier_id=dossier_id,
            reason=said["reason"],
            parts={PartRole(part.role): self._part(part) for part in self.card.parts},
            papers=[self._paper(paper) for paper in self.card.submitted_papers],
            summary=said["summary"],
            channel_out=Channel(said["channel_out"]),
        )
        return correct(act, actor, wanted)

    def _part(self, part: Part) -> PartInput:
        kept, said = as_input(part), self.cleaned_data
        number = "".join(said[f"{part.role}_identity"].split())
        return replace(
            kept,
            name=said[f"{part.role}_name"],
            phone=normal_phone(said[f"{part.role}_phone"]),
            email=said[f"{part.role}_email"],
            address=said[f"{part.role}_address"],
            identity=number or kept.identity,
            authority_paper=said.get(f"{part.role}_authority_paper", kept.authority_paper),
        )

    def _paper(self, paper: SubmittedPaper) -> PaperInput:
        said = self.cleaned_data
        return PaperInput(
            name=said[f"paper_{paper.seq}_name"],
            originals=said[f"paper_{paper.seq}_originals"],
            copies=said[f"paper_{paper.seq}_copies"],
            required_paper_id=paper.required_paper_id,
        )

    def done_words(self, answer: Answer) -> str:
        """How much was changed, and that the slip was replaced."""
        return (
            gettext("Đã đính chính %(fields)d chỗ của hồ sơ %(code)s. Đưa người nộp giấy hẹn thay thế.")
            % answer
        )
