"""All that one version says: what reception reads aloud and the notice board shows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from motcua.apps.catalogue.models import (
    ChannelTerm,
    Fee,
    LegalBasis,
    ProcedureVersion,
    ReadingRemark,
    RequiredPaper,
    ResultKind,
)
from motcua.apps.catalogue.states import Channel


@dataclass(frozen=True, slots=True)
class TermOnCard:
    """A way to hand in with its fees."""

    term: ChannelTerm
    fees: tuple[Fee, ...]


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Papers under one heading, "" for those of every case."""

    case_label: str
    papers: tuple[RequiredPaper, ...]


@dataclass(frozen=True, slots=True)
class VersionCard:
    version: ProcedureVersion
    terms: tuple[TermOnCard, ...]
    papers: tuple[RequiredPaper, ...]
    results: tuple[ResultKind, ...]
    legal_bases: tuple[LegalBasis, ...]
    remarks: tuple[ReadingRemark, ...]

    @property
    def paper_groups(self) -> tuple[PaperGroup, ...]:
        """The papers by heading, in the published order."""
        by_label = groupby(self.papers, key=lambda paper: paper.case_label)
        return tuple(PaperGroup(label, tuple(papers)) for label, papers in by_label)

    def terms_by(self, channel: Channel) -> tuple[TermOnCard, ...]:
        """The rows of one channel: more than one where the limit depends on the case."""
        return tuple(on_card for on_card in self.terms if on_card.term.channel == channel)


def version_card(version_id: UUID) -> VersionCard:
    """A version with everything in it, in its published order; raises ProcedureVersion.DoesNotExist.

    7 queries whatever its size.
    """
    version = ProcedureVersion.objects.select_related("procedure", "field").get(id=version_id)
    terms = list(ChannelTerm.objects.filter(version_id=version_id))
    return VersionCard(
        version=version,
        terms=_with_fees(terms, Fee.objects.filter(version_id=version_id)),
        papers=tuple(RequiredPaper.objects.filter(version_id=version_id)),
        results=tuple(ResultKind.objects.filter(version_id=version_id)),
        legal_bases=tuple(LegalBasis.objects.filter(version_id=version_id)),
        remarks=tuple(ReadingRemark.objects.filter(version_id=version_id)),
    )


def terms_of(version_id: UUID) -> tuple[TermOnCard, ...]:
    """Only the ways to hand in, for the form of reception.  2 queries."""
    terms = list(ChannelTerm.objects.filter(version_id=version_id))
    return _with_fees(terms, Fee.objects.filter(version_id=version_id))


def _with_fees(terms: Iterable[ChannelTerm], fees: Iterable[Fee]) -> tuple[TermOnCard, ...]:
    by_term: dict[UUID, list[Fee]] = defaultdict(list)
    for fee in fees:
        by_term[fee.term_id].append(fee)
    return tuple(TermOnCard(term, tuple(by_term[term.id])) for term in terms)
