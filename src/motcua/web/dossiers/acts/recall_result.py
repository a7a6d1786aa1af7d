"""The form of thu hồi, đính chính, hủy bỏ kết quả."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.issue_result import LONGEST_SYMBOL
from motcua.apps.dossiers.commands.recall_result import RecallInput, recall_result
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import can_recall_result
from motcua.apps.dossiers.states import RecallKind
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.reason import ground_field, reason_field


def recalls_here(actor: Actor, card: DossierCard) -> bool:
    """Signs for the agency, and the result is in force."""
    return can_recall_result(actor, card) and card.result_in_force is not None


class RecallForm(DossierForm):
    """What is decided about the result, by which text, and why."""

    kind = forms.ChoiceField(label=_("Quyết định"), choices=RecallKind, widget=forms.RadioSelect)
    legal_ground = ground_field(_("Ghi căn cứ pháp lý của quyết định."))
    reason = reason_field(_("Lý do"), _("Ghi lý do."))
    symbol = forms.CharField(
        label=_("Ký hiệu của quyết định"),
        help_text=_("Phần đứng sau số, ví dụ QĐ-UBND. Số lấy tiếp theo trong sổ khi bấm nút."),
        max_length=LONGEST_SYMBOL,
        initial="QĐ-UBND",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Ghi ký hiệu văn bản, ví dụ QĐ-UBND.")},
    )

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        said = self.cleaned_data
        wanted = RecallInput(
            dossier_id=dossier_id,
            kind=RecallKind(said["kind"]),
            legal_ground=said["legal_ground"],
            reason=said["reason"],
            symbol=said["symbol"],
        )
        return recall_result(act, actor, [wanted])[0]

    def done_words(self, answer: Answer) -> str:
        """With the number of the decision."""
        return gettext("Đã ra quyết định số %(number)s về kết quả của hồ sơ %(code)s.") % answer
