"""Taking back a question that nobody has answered yet."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.withdraw_consultation import QuestionToWithdraw, withdraw_consultation
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import can_consult
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.consultation_field import consultation_field, entry_and_place
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.reason import reason_field


def withdraws_question_here(actor: Actor, card: DossierCard) -> bool:
    """Whether the reader asks on the dossier, and something is not answered yet."""
    return can_consult(actor, card) and any(asked.is_open for asked in card.consultations)


class WithdrawQuestionForm(DossierForm):
    """Which question, and why: the unit that was asked may have begun."""

    reason = reason_field(gettext_lazy("Lý do"), gettext_lazy("Ghi lý do thôi hỏi."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [asked for asked in self.card.consultations if asked.is_open]
        self.fields["asked"] = consultation_field(self.card, offered)
        self.order_fields(["asked"])

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Take it back. Raises as the command does."""
        said = self.cleaned_data
        entry_seq, place = entry_and_place(said["asked"])
        wanted = QuestionToWithdraw(dossier_id, entry_seq, place, said["reason"])
        return withdraw_consultation(act, actor, [wanted])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        return _("Không hỏi %(unit)s nữa.") % {"unit": answer["unit_name"]}
