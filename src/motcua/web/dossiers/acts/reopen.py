"""The form of mở lại hồ sơ."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.reopen import ReopeningInput, reopen
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import leads_over
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.reason import ground_field, reason_field


def reopens_here(actor: Actor, card: DossierCard) -> bool:
    """Leads over the dossier, and no result of it is in force."""
    return leads_over(actor, card) and card.result_in_force is None


class ReopenForm(DossierForm):
    """By which text, and why."""

    legal_ground = ground_field(_("Ghi điều, khoản hoặc văn bản làm căn cứ mở lại."))
    reason = reason_field(_("Lý do mở lại"), _("Ghi lý do mở lại hồ sơ."))

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        said = self.cleaned_data
        wanted = ReopeningInput(
            dossier_id=dossier_id, legal_ground=said["legal_ground"], reason=said["reason"]
        )
        return reopen(act, actor, [wanted])[0]
