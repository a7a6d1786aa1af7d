"""What was handed in, as the reception form would hand it over again."""

from uuid import UUID

from motcua.apps.dossiers.commands.acceptance import PaperInput, PartInput
from motcua.apps.dossiers.models import Part, SubmittedPaper
from motcua.apps.dossiers.queries.secrets import identity_of
from motcua.apps.dossiers.states import PartRole


def kept_parts(dossier_id: UUID) -> dict[PartRole, PartInput]:
    """The people of a dossier with their numbers opened, by role. 1 query."""
    return {PartRole(part.role): as_input(part) for part in Part.objects.filter(dossier_id=dossier_id)}


def kept_papers(dossier_id: UUID) -> tuple[PaperInput, ...]:
    """The lines of its receipt, in order. 1 query."""
    return tuple(
        PaperInput(
            name=paper.name,
            originals=paper.originals,
            copies=paper.copies,
            required_paper_id=paper.required_paper_id,
        )
        for paper in SubmittedPaper.objects.filter(dossier_id=dossier_id).order_by("seq")
    )


def as_input(part: Part) -> PartInput:
    """One part with its number opened."""
    return PartInput(
        name=part.name,
        is_organisation=part.is_organisation,
        identity=identity_of(part),
        phone=part.phone,
        email=part.email,
        address=part.address,
        born=part.born,
        by_thumbprint=part.by_thumbprint,
        authority_paper=part.authority_paper,
        authority_on=part.authority_on,
        authority_until=part.authority_until,
    )
