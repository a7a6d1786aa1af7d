"""The form of hủy hồ sơ nhập sai."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.void import VoidInput, void
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.reason import reason_field


class VoidForm(DossierForm):
    """What was wrong with the entry."""

    reason = reason_field(_("Nhập sai ở đâu"), _("Ghi nhập sai ở đâu."))

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        return void(act, actor, [VoidInput(dossier_id=dossier_id, reason=self.cleaned_data["reason"])])[0]
