"""What acts have in common that an applicant asks for."""

from django.utils.translation import gettext as _

from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.result import decision_exists
from motcua.apps.dossiers.rules import can_serve_applicant
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import ActRefused, NotAllowed


def refuse_who_does_not_serve(actor: Actor, dossier: LockedDossier) -> None:
    """Raises NotAllowed for whoever does not receive dossiers there."""
    if not can_serve_applicant(actor, dossier):
        raise NotAllowed(_("Chỉ nơi tiếp nhận hồ sơ ghi được yêu cầu này của người nộp."))


def refuse_after_decision(dossier: LockedDossier) -> None:
    """Raises ActRefused once a decision is signed. Source: ND118-2025 Đ21."""
    if decision_exists(dossier.id):
        raise ActRefused(_("Kết quả đã được ký duyệt, nên không rút, dừng hay đính chính hồ sơ được nữa."))
