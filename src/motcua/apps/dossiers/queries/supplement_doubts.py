"""What an officer should think of before an applicant is sent for papers (no one asks in vain)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from motcua.apps.catalogue.models import RequiredPaper
from motcua.apps.dossiers.models import SubmittedPaper
from motcua.domain.text import fold


class Doubt(StrEnum):
    """Why a line may be wrong. None forbids it: the officer has the paper in hand."""

    HANDED_IN = "handed_in"
    """The receipt says that it was handed in."""
    NOT_ON_LIST = "not_on_list"
    """The procedure does not ask for it."""


@dataclass(frozen=True, slots=True)
class DoubtfulLine:
    """A line by its place in the notice, from 1."""

    position: int
    paper: str
    doubt: Doubt


def doubtful_lines(dossier_id: UUID, version_id: UUID, papers: Sequence[str]) -> tuple[DoubtfulLine, ...]:
    """The doubts about asking for these papers, in their order. 2 queries.

    Names are compared without accents and case; a part of a longer name counts as it.
    """
    listed = _folded(RequiredPaper.objects.filter(version_id=version_id).values_list("name", flat=True))
    received = _folded(SubmittedPaper.objects.filter(dossier_id=dossier_id).values_list("name", flat=True))
    found = []
    for position, paper in enumerate(papers, start=1):
        if _named_in(paper, received):
            found.append(DoubtfulLine(position, paper, Doubt.HANDED_IN))
        if not _named_in(paper, listed):
            found.append(DoubtfulLine(position, paper, Doubt.NOT_ON_LIST))
    return tuple(found)


def _folded(names: Iterable[str]) -> list[str]:
    return [fold(name) for name in names]


def _named_in(paper: str, names: Sequence[str]) -> bool:
    wanted = fold(paper)
    return any(wanted in name or name in wanted for name in names)
