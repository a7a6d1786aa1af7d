"""Wrong tries that still count."""

from datetime import datetime

from django.db.models import Max, QuerySet

from motcua.platform.accounts.models import Outcome, SignInAttempt

WRONG = (Outcome.WRONG, Outcome.WRONG_CODE)


def failures_of_login(login_hash: bytes, since: datetime) -> list[datetime]:
    """Moments of wrong tries for the login since then and since its last success, latest first. 2 queries.

    A right password that still waits for its second step is no success: who has the password only may not
    forgive himself the wrong codes.
    """
    recent = SignInAttempt.objects.filter(login_hash=login_hash, happened_at__gt=since)
    success = recent.filter(outcome=Outcome.SIGNED_IN).aggregate(at=Max("happened_at"))["at"]
    return _failures(recent.filter(happened_at__gt=success or since))


def failures_of_address(address_hash: bytes, since: datetime) -> list[datetime]:
    """Moments of wrong tries from the address since then, latest first; a success forgives none. 1 query."""
    return _failures(SignInAttempt.objects.filter(address_hash=address_hash, happened_at__gt=since))


def wrong_codes_of_login(login_hash: bytes, since: datetime) -> list[datetime]:
    """Moments of wrong second steps since then, latest first; a success forgives none. 1 query."""
    tried = SignInAttempt.objects.filter(login_hash=login_hash, happened_at__gt=since)
    wrong = tried.filter(outcome=Outcome.WRONG_CODE).order_by("-happened_at")
    return list(wrong.values_list("happened_at", flat=True))


def _failures(attempts: QuerySet[SignInAttempt]) -> list[datetime]:
    wrong = attempts.filter(outcome__in=WRONG).order_by("-happened_at")
    return list(wrong.values_list("happened_at", flat=True))
