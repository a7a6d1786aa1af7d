"""Failed tries to follow that still count."""

from datetime import datetime

from motcua.apps.dossiers.models import FollowAttempt


def failures_on_code(code_hash: bytes, since: datetime) -> list[datetime]:
    """Moments of failed tries on that code since then, latest first. 1 query."""
    tries = FollowAttempt.objects.filter(code_hash=code_hash, at__gt=since)
    return list(tries.order_by("-at").values_list("at", flat=True))


def failures_from_address(address_hash: bytes, since: datetime) -> list[datetime]:
    """Moments of failed tries from that address since then, latest first. 1 query."""
    tries = FollowAttempt.objects.filter(address_hash=address_hash, at__gt=since)
    return list(tries.order_by("-at").values_list("at", flat=True))
