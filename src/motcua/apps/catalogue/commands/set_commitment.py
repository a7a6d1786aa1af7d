"""Promise less time than the published limit."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from motcua.apps.catalogue.commands.journal import first_time
from motcua.apps.catalogue.models import ChannelTerm, Commitment, ProcedureVersion
from motcua.apps.catalogue.queries.in_force import version_in_force
from motcua.apps.catalogue.rules import edits_for
from motcua.apps.catalogue.states import CatalogueVerb
from motcua.apps.orgs.actor import Actor
from motcua.domain.worktime import Limit
from motcua.platform.acts import Act, InvalidInput, NotAllowed


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentInput:
    """Which agency promises what; `channel` "": whichever way in."""

    agency_id: UUID
    procedure_id: UUID
    channel: str
    limit: str
    decision: str
    valid_from: date


@transaction.atomic
def set_commitment(act: Act, actor: Actor, wanted: CommitmentInput) -> Commitment:
    """The agency promises this from that day on; an earlier promise for the same way in ends there.

    Raises NotAllowed, InvalidInput by field: also where no published limit of the same unit is longer.
    """
    if not edits_for(actor, wanted.agency_id):
        raise NotAllowed(_("Vị trí của bạn không soạn danh mục của cơ quan này."))
    if faults := _faults(act, wanted):
        raise InvalidInput(faults)
    if not first_time(act, CatalogueVerb.SET_COMMITMENT, act.id, limit=wanted.limit):
        return Commitment.objects.get(pk=act.id)
    _end_earlier(wanted)
    return Commitment.objects.create(
        id=act.id,
        agency_id=wanted.agency_id,
        procedure_id=wanted.procedure_id,
        channel=wanted.channel,
        limit=wanted.limit,
        decision=wanted.decision.strip(),
        valid_from=wanted.valid_from,
        recorded_at=act.recorded_at,
    )


def _faults(act: Act, wanted: CommitmentInput) -> dict[str, str]:
    faults = {}
    if not wanted.decision.strip():
        faults["decision"] = _("Ghi số văn bản cam kết.")
    if wanted.valid_from < timezone.localdate(act.recorded_at):
        faults["valid_from"] = _("Không thể cam kết cho những ngày đã qua.")
    version = version_in_force(wanted.procedure_id, wanted.valid_from)
    if version is None:
        faults["valid_from"] = _("Thủ tục không có hiệu lực vào ngày này.")
    elif not _is_shorter(version, wanted):
        faults["limit"] = _("Phải ngắn hơn thời hạn đã công bố, và cùng đơn vị tính.")
    return faults


def _is_shorter(version: ProcedureVersion, wanted: CommitmentInput) -> bool:
    terms = ChannelTerm.objects.filter(version=version, limit__isnull=False)
    if wanted.channel:
        terms = terms.filter(channel=wanted.channel)
    promised = Limit.parse(wanted.limit)
    published = [Limit.parse(limit) for limit in terms.values_list("limit", flat=True) if limit]
    return any(type(limit) is type(promised) and promised.count < limit.count for limit in published)


def _end_earlier(wanted: CommitmentInput) -> None:
    earlier = Commitment.objects.select_for_update().filter(
        agency_id=wanted.agency_id, procedure_id=wanted.procedure_id, channel=wanted.channel
    )
    # One that was to begin later is overtaken before it began: its span becomes empty.
    for commitment in earlier.exclude(valid_to__lte=wanted.valid_from):
        commitment.valid_to = max(wanted.valid_from, commitment.valid_from)
        commitment.save(update_fields=["valid_to"])
