"""Wrong tries that still count."""

from datetime import datetime

from django.db.models import Max, QuerySet

from motcua.platform.accounts.models import Outcome, SignInAttempt


def failures_of_login(login_hash: bytes, since: datetime) -> list[datetime]:
    """Moments of wrong tries for the login since then and since its last success, latest first. 2 queries."""
    recent = SignInAttempt.objects.filter(login_hash=login_hash, happened_at__gt=since)
    success = recent.filter(outcome=Outcome.SIGNED_IN).aggregate(at=Max("happened_at"))["at"]
    return _failures(recent.filter(happened_at__gt=success or since))


def failures_of_address(address_hash: bytes, since: datetime) -> list[datetime]:
    """Moments of wrong tries from the address since then, latest first; a success forgives none. 1 query."""
    return _failures(SignInAttempt.objects.filter(address_hash=address_hash, happened_at__gt=since))


def _failures(attempts: QuerySet[SignInAttempt]) -> list[datetime]:
    wrong = attempts.filter(outcome=Outcome.WRONG).order_by("-happened_at")
    return list(wrong.values_list("happened_at", flat=True))
