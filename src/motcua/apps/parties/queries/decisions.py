"""What was decided about a party."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from motcua.apps.parties.models import Decision


def decisions_about(party_ids: Iterable[UUID]) -> QuerySet[Decision]:
    """Every decision that names one of them, newest first. 1 query when read."""
    ids = list(party_ids)
    return Decision.objects.filter(Q(first_id__in=ids) | Q(second_id__in=ids)).order_by("-happened_at", "-id")
