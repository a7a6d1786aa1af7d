"""Papers that the office issued on a dossier."""

from uuid import UUID

from motcua.apps.dossiers.models import IssuedPaper
from motcua.apps.dossiers.states import PaperForm


def issued_paper(dossier_id: UUID, form: PaperForm) -> IssuedPaper | None:
    """The newest paper of that form, None when none was issued. 1 query."""
    return IssuedPaper.objects.filter(dossier_id=dossier_id, form=form).order_by("-issued_at", "-id").first()


def issued_papers(dossier_id: UUID) -> list[IssuedPaper]:
    """All papers issued on the dossier, oldest first. 1 query."""
    return list(IssuedPaper.objects.filter(dossier_id=dossier_id).order_by("issued_at", "id"))
