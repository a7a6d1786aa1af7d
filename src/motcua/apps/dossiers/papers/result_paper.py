"""Fills the result document: as a draft for the leader's eyes, and numbered as it goes out."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import override

from motcua.apps.dossiers.models import Dossier, Part, Result
from motcua.apps.dossiers.papers.place import place_of
from motcua.apps.dossiers.papers.result_document import ResultDocument, Signer, typeset_result_document
from motcua.apps.dossiers.queries.result_agency import result_agency
from motcua.apps.dossiers.states import PartRole
from motcua.apps.orgs.capacity import SignatureBlock
from motcua.apps.orgs.models import Agency
from motcua.apps.orgs.queries.heirs import agency_on
from motcua.domain.worktime import TIME_ZONE

RECORDS = "Lưu: VT"


def draft_result_paper(dossier_id: UUID, kind: str, subject: str, body: str, at: datetime) -> bytes:
    """The draft as PDF: marked as one, without number, date or signer. 2 queries."""
    return _typeset(
        Dossier.objects.select_related("agency").get(id=dossier_id),
        Result(kind=kind, subject=subject, body=body),
        at,
    )


def signing_copy(result: Result, block: SignatureBlock, name: str) -> bytes:
    """The draft as it lies before its signer, the block over the name as it will be printed. 2 queries.

    The same draft and signer give the same bytes, so what is shown can be made again when it is approved.
    """
    signed = Result(
        kind=result.kind,
        subject=result.subject,
        body=result.body,
        signing_power=block.power,
        approver_title=block.title,
        approver_name=name,
    )
    dossier = Dossier.objects.select_related("agency").get(id=result.dossier_id)
    return _typeset(dossier, signed, result.drafted_at, is_to_sign=True)


def issued_result_paper(result: Result, number: int, symbol: str, at: datetime) -> bytes:
    """The approved result as it goes out. 2 queries. Below 10 the number gets a zero (ND30-2020 PL I)."""
    dossier = Dossier.objects.select_related("agency").get(id=result.dossier_id)
    return _typeset(dossier, result, at, f"{number:02d}", symbol)


def _typeset(
    dossier: Dossier,
    result: Result,
    at: datetime,
    number: str = "",
    symbol: str = "",
    *,
    is_to_sign: bool = False,
) -> bytes:
    day = at.astimezone(TIME_ZONE).date()
    agency = agency_on(_issuer(dossier), day)
    owner = Part.objects.get(dossier_id=dossier.id, role=PartRole.OWNER)
    with override("vi"):
        return typeset_result_document(
            ResultDocument(
                made_at=at,
                agency_name=agency.name,
                number=number,
                symbol=symbol,
                place=place_of(agency.name),
                issued_on=day if number else None,
                kind=result.kind.upper(),
                summary=result.subject,
                body=result.body,
                recipients=(owner.name, RECORDS),
                signer=_signer(result),
                dossier_code=dossier.code,
                is_to_sign=is_to_sign,
            )
        )


def _issuer(dossier: Dossier) -> Agency:
    """The agency over whose name it goes out; of a decision of two levels the one above."""
    resolving: Agency = dossier.agency
    if dossier.process_version_id is None:
        return resolving
    issuer_id = result_agency(dossier.process_version_id, dossier.performers, resolving.id)
    return resolving if issuer_id == resolving.id else Agency.objects.get(id=issuer_id)


def _signer(result: Result) -> Signer:
    """One line in the own office, else "KT. CHỦ TỊCH" over "PHÓ CHỦ TỊCH". Source: ND30-2020 Phụ lục I."""
    power = (result.signing_power.upper(),) if result.signing_power else ()
    return Signer(capacity=power, title=result.approver_title.upper(), name=result.approver_name)
