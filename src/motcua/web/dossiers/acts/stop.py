"""The form of dừng giải quyết."""

from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.stop import StopInput, stop
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.reason import reason_field


class StopForm(DossierForm):
    """What the applicant gave as the reason."""

    reason = reason_field(_("Lý do người nộp đề nghị dừng"), _("Ghi lý do người nộp đề nghị dừng."))

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        return stop(act, actor, [StopInput(dossier_id=dossier_id, reason=self.cleaned_data["reason"])])[0]

    def done_words(self, answer: Answer) -> str:
        """With the number of the notice."""
        return gettext("Đã dừng giải quyết hồ sơ %(code)s, thông báo số %(number)s.") % answer
