"""The result that a dossier is getting."""

from uuid import UUID

from motcua.apps.dossiers.models import Result


def current_result(dossier_id: UUID) -> Result | None:
    """The newest result, drafted or issued; None before the first draft. 1 query."""
    return Result.objects.filter(dossier_id=dossier_id).order_by("-seq").first()


def decision_exists(dossier_id: UUID) -> bool:
    """Whether a decision was signed: from then on the applicant can't stop it (ND118-2025 Đ21). 1 query."""
    result = current_result(dossier_id)
    return result is not None and bool(result.approved_sha256) and not result.recalled_at


def draft_of(dossier_id: UUID) -> Result | None:
    """The newest result while it is not issued, else None: what can still be written and signed. 1 query."""
    result = current_result(dossier_id)
    return None if result is None or result.issued_at else result
