"""The form of xin lỗi và hẹn lại."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.reschedule import LONGEST_REASON, ApologyInput, reschedule
from motcua.apps.dossiers.queries.apology_notice import Notice, notice_given
from motcua.apps.orgs.actor import Actor
from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.platform.ui.moments import moment
from motcua.web.dossiers.acts.answered import moment_in
from motcua.web.dossiers.acts.form import DossierForm

_WARNINGS = {
    Notice.SHORT: gettext_lazy(
        "Văn bản xin lỗi phải đi trước hạn ít nhất 01 ngày làm việc; với thời hạn ngắn thì ngay khi biết. "
        "Việc này vẫn làm được."
    ),
    Notice.AFTER_DUE: gettext_lazy("Hồ sơ đã quá hạn: văn bản được ghi là ban hành sau hạn."),
}


class RescheduleForm(DossierForm):
    """Why it takes longer, and until when."""

    template_name = "dossiers/acts/with_notes.html"

    reason = forms.CharField(
        label=gettext_lazy("Lý do chậm"),
        help_text=gettext_lazy("Người nộp đọc được lý do này: ghi rõ, không ghi tên người."),
        max_length=LONGEST_REASON,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": gettext_lazy("Ghi lý do chậm.")},
    )
    promised_at = forms.DateTimeField(
        label=gettext_lazy("Hẹn mới"),
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        error_messages={
            "required": gettext_lazy("Chọn ngày giờ hẹn mới."),
            "invalid": gettext_lazy("Ghi đủ ngày và giờ."),
        },
    )

    @property
    def notes(self) -> list[str]:
        """What the signer should know first."""
        dossier = self.card.dossier
        stays = _("Hạn %(due)s vẫn tính: hẹn lại không xóa việc quá hạn, và chỉ được một lần.")
        notice = notice_given(clock.now(), dossier.due_at, dossier.agency_id)
        warning = [str(_WARNINGS[notice])] if notice in _WARNINGS else []
        return [stays % {"due": moment(dossier.due_at)}, *warning]

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        said = self.cleaned_data
        return reschedule(act, actor, [ApologyInput(dossier_id, said["reason"], said["promised_at"])])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        said = {"number": answer["number"], "told": moment(moment_in(answer, "told_at"))}
        return _("Văn bản xin lỗi số %(number)s; hẹn mới %(told)s.") % said
