"""What was told about a dossier."""

from uuid import UUID

from motcua.apps.notices.models import Notice


def notices_of(dossier_id: UUID) -> list[Notice]:
    """Notices of one dossier, newest first. 1 query."""
    return list(Notice.objects.filter(dossier_id=dossier_id).order_by("-seq"))
