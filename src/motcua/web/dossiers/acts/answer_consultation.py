"""Saying what one's unit thinks of a dossier."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.answer_consultation import (
    LONGEST_ANSWER,
    LONGEST_NUMBER,
    OpinionInput,
    answer_consultation,
)
from motcua.apps.dossiers.models import Consultation
from motcua.apps.dossiers.models.consultation import Opinion
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import seat_to_answer
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.consultation_field import consultation_field, entry_and_place
from motcua.web.dossiers.acts.form import DossierForm


def is_asked_here(actor: Actor, card: DossierCard) -> bool:
    """Whether the reader's unit was ever asked about the dossier."""
    return any(seat_to_answer(actor, asked) for asked in card.consultations)


def answers_here(actor: Actor, card: DossierCard) -> bool:
    """Whether some question to the reader's unit waits for its answer."""
    return bool(_to_answer(actor, card))


def _to_answer(actor: Actor, card: DossierCard) -> list[Consultation]:
    return [asked for asked in card.consultations if asked.is_open and seat_to_answer(actor, asked)]


class AnswerForm(DossierForm):
    """The opinion, its words, and the paper that says so if there is one."""

    template_name = "dossiers/answer_form.html"

    opinion = forms.ChoiceField(
        label=gettext_lazy("Ý kiến"),
        choices=Opinion.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Chọn ý kiến.")},
    )
    answer = forms.CharField(
        label=gettext_lazy("Nội dung"),
        help_text=gettext_lazy("Cần ghi khi không đồng ý hoặc có ý kiến thêm."),
        required=False,
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    paper_number = forms.CharField(
        label=gettext_lazy("Số, ký hiệu văn bản"), required=False, max_length=LONGEST_NUMBER
    )
    paper_on = forms.DateField(
        label=gettext_lazy("Ngày văn bản"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = _to_answer(self.actor, self.card)
        self.fields["asked"] = consultation_field(self.card, self.questions)
        self.order_fields(["asked"])

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Give it. Raises as the command does."""
        said = self.cleaned_data
        entry_seq, place = entry_and_place(said["asked"])
        wanted = OpinionInput(
            dossier_id=dossier_id,
            entry_seq=entry_seq,
            place=place,
            opinion=Opinion(said["opinion"]),
            answer=said["answer"],
            paper_number=said["paper_number"],
            paper_on=said["paper_on"],
        )
        return answer_consultation(act, actor, [wanted])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        if answer["late"]:
            return _("Đã ghi ý kiến, trễ hạn trả lời.")
        return _("Đã ghi ý kiến.")
