"""Fills Mẫu 01 from a dossier as it was accepted."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.utils.translation import override

from motcua.apps.dossiers.models import Dossier, Part, SubmittedPaper
from motcua.apps.dossiers.papers.place import place_of
from motcua.apps.dossiers.papers.receipt_slip import ReceiptSlip, SlipPaper, SlipParty, typeset_receipt_slip
from motcua.apps.dossiers.queries.receiver import receiver_name
from motcua.apps.dossiers.queries.secrets import follow_key_of, identity_of
from motcua.apps.dossiers.states import Channel, PartRole
from motcua.domain.text import mask_number
from motcua.domain.worktime import Limit
from motcua.platform.papers import long_date
from motcua.platform.papers.dates import office_time


def receipt_paper(dossier_id: UUID, corrected_at: datetime | None = None) -> bytes:
    """The receipt slip as PDF/A-2b. 4 queries. In Vietnamese, whatever language the officer reads.

    Dated with the moment of receipt, so that typesetting it twice gives the same bytes; `corrected_at`: with
    that of the correction after which it takes the place of the first one.
    """
    dossier = Dossier.objects.select_related("agency", "desk__agency", "procedure_version").get(id=dossier_id)
    parts = {PartRole(part.role): part for part in Part.objects.filter(dossier_id=dossier_id)}
    papers = SubmittedPaper.objects.filter(dossier_id=dossier_id).order_by("seq")
    with override("vi"):
        slip = _slip(dossier, parts, list(papers))
        return typeset_receipt_slip(_in_its_place(slip, corrected_at) if corrected_at else slip)


def _in_its_place(slip: ReceiptSlip, corrected_at: datetime) -> ReceiptSlip:
    replaced = f"số {slip.number}, lập {long_date(office_time(slip.printed_at).date())}"
    return replace(slip, printed_at=corrected_at, replaces=replaced)


def _slip(dossier: Dossier, parts: dict[PartRole, Part], papers: list[SubmittedPaper]) -> ReceiptSlip:
    owner = parts[PartRole.OWNER]
    authorised = parts.get(PartRole.AUTHORISED)
    submitter = authorised or parts.get(PartRole.SUBMITTER) or owner
    key = follow_key_of(dossier)
    return ReceiptSlip(
        printed_at=dossier.received_at,
        agency_name=dossier.desk.agency.name,
        desk_name=dossier.desk.name,
        place=place_of(dossier.desk.agency.name),
        number=f"{dossier.book_number:04d}/BPTNTKQ",
        dossier_code=dossier.code,
        applicant=_party(submitter),
        authoriser=_party(owner) if authorised else None,
        authorisation_paper=authorised.authority_paper if authorised else "",
        requested=dossier.summary,
        papers=tuple(SlipPaper(name=p.name, originals=p.originals, copies=p.copies) for p in papers),
        sets=dossier.sets_count,
        limit_text=str(Limit.parse(dossier.time_limit).phrase()),
        received_at=dossier.received_at,
        promised_at=dossier.promised_at,
        collect_at=_collect_at(dossier),
        book_entry=str(dossier.book_number),
        submitter_name=submitter.name,
        receiver_name=receiver_name(dossier.id),
        follow_url=follow_url(dossier.code, key),
        follow_site=settings.PUBLIC_URL.partition("://")[2],
        access_key=key,
        desk_phone=dossier.desk.phone,
    )


def follow_url(code: str, key: str) -> str:
    """What the QR code of the slip says."""
    return f"{settings.PUBLIC_URL}/h/{code}?k={key}"


def _party(part: Part) -> SlipParty:
    number = identity_of(part)
    return SlipParty(
        name=part.name,
        # The slip lies about in bags and on tables: it names the person, it need not give the number away.
        identity_number=mask_number(number) if number and not part.is_organisation else number,
        address=part.address,
        phone=part.phone,
        email=part.email,
    )


def _collect_at(dossier: Dossier) -> str:
    if dossier.channel_out == Channel.POST:
        return "Qua dịch vụ bưu chính công ích"
    if dossier.channel_out == Channel.ONLINE:
        return "Bản điện tử"
    return ", ".join(filter(None, [dossier.desk.name, dossier.desk.address]))
