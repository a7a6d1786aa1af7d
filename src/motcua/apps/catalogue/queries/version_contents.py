"""One version as a value."""

from typing import Any
from uuid import UUID

from motcua.apps.catalogue.contents import (
    SINGLE,
    BasisRow,
    ExemptionRow,
    FeeRow,
    GroundRow,
    PaperRow,
    ResultRow,
    TermRow,
    VersionContents,
)
from motcua.apps.catalogue.models import FeeExemption, PauseGround
from motcua.apps.catalogue.queries.card import TermOnCard, VersionCard, version_card


def contents_of(version_id: UUID) -> VersionContents:
    """All that the version says.  9 queries whatever its size; raises ProcedureVersion.DoesNotExist."""
    card = version_card(version_id)
    return VersionContents(
        **_single(card),
        papers=tuple(
            PaperRow(paper.name, paper.form_name, paper.originals, paper.copies, paper.case_label)
            for paper in card.papers
        ),
        terms=tuple(_term(f"t{place}", on_card) for place, on_card in enumerate(card.terms, start=1)),
        fees=tuple(_fees(card.terms)),
        exemptions=tuple(
            ExemptionRow(row.who, row.share_percent, row.channel, row.source)
            for row in FeeExemption.objects.filter(version_id=version_id)
        ),
        results=tuple(ResultRow(result.name, result.code) for result in card.results),
        legal_bases=tuple(BasisRow(basis.number, basis.title) for basis in card.legal_bases),
        grounds=tuple(map(_ground, PauseGround.objects.filter(version_id=version_id))),
    )


def _single(card: VersionCard) -> dict[str, Any]:
    said = {name: getattr(card.version, name) for name in SINGLE}
    return said | {"levels": tuple(card.version.levels), "subjects": tuple(card.version.subjects)}


def _term(key: str, on_card: TermOnCard) -> TermRow:
    term = on_card.term
    return TermRow(key, term.channel, term.limit, term.limit_text, term.case_label, term.description)


def _fees(terms: tuple[TermOnCard, ...]) -> list[FeeRow]:
    return [
        FeeRow(f"t{place}", fee.amount, fee.currency, fee.unit_text, fee.description)
        for place, on_card in enumerate(terms, start=1)
        for fee in on_card.fees
    ]


def _ground(row: PauseGround) -> GroundRow:
    return GroundRow(
        row.code,
        row.name,
        row.source,
        row.evidence,
        row.opens,
        row.closes,
        row.warn_after_days,
        row.close_after_days,
        row.effect,
    )
