"""What may be asked of an applicant, and by which texts: the lists of one version."""

from uuid import UUID

from motcua.apps.catalogue.models import LegalBasis, RequiredPaper


def required_papers(version_id: UUID) -> dict[str, UUID]:
    """The papers of a version, name → id, in its order. 1 query."""
    papers = RequiredPaper.objects.filter(version_id=version_id).order_by("position")
    return dict(papers.values_list("name", "id"))


def legal_bases(version_id: UUID) -> tuple[LegalBasis, ...]:
    """The texts of a version, in its order. 1 query."""
    return tuple(LegalBasis.objects.filter(version_id=version_id).order_by("position"))
