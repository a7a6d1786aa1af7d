"""What agencies promise beyond the published limits."""

from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from motcua.apps.catalogue.models import Commitment
from motcua.domain.worktime import Limit


def commitments_on(procedure_id: UUID, on: date) -> QuerySet[Commitment]:
    """Those that hold on the day or later, by agency. No query by itself."""
    ongoing = Commitment.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on))
    ongoing = ongoing.filter(procedure_id=procedure_id).exclude(valid_to=F("valid_from"))
    return ongoing.select_related("agency").order_by("agency__name_sort_key", "channel", "valid_from")


def promised_limit(agency_id: UUID, procedure_id: UUID, channel: str, published: Limit, on: date) -> Limit:
    """The limit that the agency promises: its own where that is the shorter one of the same unit. 1 query."""
    held = Commitment.objects.filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=on),
        agency_id=agency_id,
        procedure_id=procedure_id,
        channel__in=["", channel],
        valid_from__lte=on,
    )
    own = [Limit.parse(limit) for limit in held.values_list("limit", flat=True)]
    alike = [limit for limit in own if type(limit) is type(published)]
    return min([published, *alike], key=lambda limit: limit.count)


def commitment_by_id(commitment_id: UUID) -> Commitment | None:
    """With its procedure. 1 query."""
    return Commitment.objects.select_related("procedure").filter(pk=commitment_id).first()
