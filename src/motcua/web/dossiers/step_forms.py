"""The forms behind the buttons of a step, one for each kind of act."""

from collections.abc import Mapping
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.approve_result import ApprovalInput, approve_result
from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.commands.issue_result import LONGEST_SYMBOL, IssueInput, issue_result
from motcua.apps.orgs.actor import Actor
from motcua.domain.bpmn import Action
from motcua.platform.acts import Act
from motcua.web.acts import ActForm

LONGEST_REMARK = 2000
RETURN = "return"


class StepForm(ActForm):
    """A step that is done by a press alone."""

    enters_late = True

    action = forms.CharField(widget=forms.HiddenInput, max_length=60)

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID, seq: int) -> Answer:
        """Do it. Raises as the command does."""
        wanted = StepToComplete(
            dossier_id, seq, self.cleaned_data["action"], self.cleaned_data.get("remark", "")
        )
        return complete_step(act, actor, [wanted])[0]


class ReturnForm(StepForm):
    """Sending back: the one who gets it must read why."""

    remark = forms.CharField(
        label=_("Lý do trả lại"),
        help_text=_("Người nhận lại đọc câu này; ghi rõ cần sửa gì."),
        max_length=LONGEST_REMARK,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Ghi lý do trả lại.")},
    )


class ApproveForm(StepForm):
    """Signing: what is signed is the draft with this hash, in the capacity that was shown, and no other."""

    draft_sha256 = forms.CharField(widget=forms.HiddenInput, required=False)
    capacity = forms.CharField(widget=forms.HiddenInput, required=False, max_length=4)

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID, seq: int) -> Answer:
        """Sign it. Raises as the command does."""
        said = self.cleaned_data
        wanted = ApprovalInput(
            dossier_id, seq, said["action"], said["draft_sha256"], capacity=said["capacity"]
        )
        return approve_result(act, actor, [wanted])[0]


class IssueForm(StepForm):
    """Numbering: the book gives the number, the clerk writes the symbol behind it."""

    symbol = forms.CharField(
        label=_("Ký hiệu văn bản"),
        help_text=_("Phần đứng sau số, ví dụ GP-UBND. Số lấy tiếp theo trong sổ khi bấm nút."),
        max_length=LONGEST_SYMBOL,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Ghi ký hiệu văn bản, ví dụ GP-UBND.")},
    )

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID, seq: int) -> Answer:
        """Number it. Raises as the command does."""
        said = self.cleaned_data
        return issue_result(act, actor, [IssueInput(dossier_id, seq, said["action"], said["symbol"])])[0]


_FORMS: Mapping[str, type[StepForm]] = {"complete": StepForm, "approve": ApproveForm, "issue": IssueForm}


def form_class(act: str, action: Action) -> type[StepForm]:
    """Which form an action needs: `act` is what the step's process says it is done by."""
    return ReturnForm if action.kind == RETURN else _FORMS.get(act, StepForm)


def typed_again(form: StepForm, initial: Mapping[str, object]) -> StepForm:
    """The form fresh, with a new act id and what is seen now, and with the words that were typed into it."""
    typed = {field.name: form.data.get(field.name, "") for field in form.visible_fields()}
    return type(form)(
        initial={"action": form.data.get("action", ""), **initial, **typed}, auto_id=form.auto_id
    )


def form_id(seq: int, action: Action) -> str:
    """Ids of its fields, told apart by step and action, since one page shows several forms."""
    return f"step-{seq}-{action.id}-%s"
