"""Fills the card from a version, as an agency promises it."""

from datetime import date
from uuid import UUID

from django.conf import settings
from django.utils.translation import override

from motcua.apps.catalogue.contents import FeeRow, TermRow, VersionContents
from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.catalogue.papers.notice_card import CardPaper, CardTerm, NoticeCard, typeset_notice_card
from motcua.apps.catalogue.queries.commitments import promised_limit
from motcua.apps.catalogue.queries.version_contents import contents_of
from motcua.apps.catalogue.wording import (
    amount_in_figures,
    channel_in_words,
    limit_in_words,
    single_in_words,
)
from motcua.domain.worktime import Limit

LONGEST_REMARK = 160
"""A fee's remark beyond this is read on the page that the QR code leads to."""


def card_of(version: ProcedureVersion, issuer: str, agency_id: UUID | None, on: date) -> bytes:
    """The card as PDF/A-2b, in Vietnamese. `agency_id`: whose promises are printed; None: what is published.

    9 queries, and one a way in for an agency.
    """
    with override("vi"):
        return typeset_notice_card(_card(version, issuer, agency_id, on))


def _card(version: ProcedureVersion, issuer: str, agency_id: UUID | None, on: date) -> NoticeCard:
    contents = contents_of(version.pk)
    code = version.procedure.code
    return NoticeCard(
        issuer=issuer,
        name=contents.name,
        code=code,
        field_name=version.field.name,
        levels=single_in_words("levels", contents.levels),
        terms=tuple(_term(version, contents, term, agency_id, on) for term in contents.terms),
        exemptions=tuple(
            f"{row.who}: giảm {row.share_percent} % ({channel_in_words(row.channel)})"
            for row in contents.exemptions
        ),
        papers=tuple(
            CardPaper(
                name=paper.name,
                form_name=paper.form_name,
                originals=_count(paper.originals),
                copies=_count(paper.copies),
                case_label=paper.case_label,
            )
            for paper in contents.papers
        ),
        results=tuple(result.name for result in contents.results),
        receiving=contents.receiving_address if contents.received_at_desk else contents.not_received_reason,
        is_quick_act=contents.is_quick_act,
        legal_bases=tuple(basis.number or basis.title for basis in contents.legal_bases),
        decision=version.decision,
        valid_from=version.valid_from,
        url=f"{settings.PUBLIC_URL}/procedures/{code}/",
        made_at=version.recorded_at,
    )


def _term(
    version: ProcedureVersion, contents: VersionContents, term: TermRow, agency_id: UUID | None, on: date
) -> CardTerm:
    published = Limit.parse(term.limit) if term.limit else None
    promised = published
    if published and agency_id:
        promised = promised_limit(agency_id, version.procedure_id, term.channel, published, on)
    return CardTerm(
        channel=channel_in_words(term.channel),
        case_label=term.case_label,
        limit=_limit_words(promised, is_quick_act=contents.is_quick_act),
        published_limit="" if promised == published else limit_in_words(term.limit),
        fees=tuple(_fee(fee) for fee in contents.fees if fee.term == term.key),
    )


def _limit_words(limit: Limit | None, *, is_quick_act: bool) -> str:
    if limit is None:
        return "Trong ngày" if is_quick_act else "Hỏi tại nơi nộp"
    return str(limit.phrase())


def _fee(fee: FeeRow) -> str:
    amount = amount_in_figures(fee.amount, fee.currency, fee.unit_text)
    remark = "" if _only_repeats_the_unit(fee) else fee.description
    short = remark if len(remark) <= LONGEST_REMARK else remark[:LONGEST_REMARK].rsplit(" ", 1)[0] + "…"
    return f"{amount} ({short})" if short else amount


def _only_repeats_the_unit(fee: FeeRow) -> bool:
    return bool(fee.unit_text) and fee.description.strip("() ").endswith(f"/{fee.unit_text}")


def _count(number: int | None) -> str:
    return "" if number is None else str(number or "–")
