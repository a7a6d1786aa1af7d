"""The record of an account's sign-ins."""

from django.db.models import QuerySet

from motcua.platform.accounts.models import SignInAttempt, User


def sign_ins_of(user: User) -> QuerySet[SignInAttempt]:
    """Attempts that concerned the account, latest first; those refused unheard name nobody.
    1 query when read.
    """
    return SignInAttempt.objects.filter(user=user).order_by("-happened_at")
