"""Where an account is signed in now."""

from django.db.models import QuerySet
from django.utils import timezone

from motcua.platform.accounts.models import Session, User


def sessions_of(user: User) -> QuerySet[Session]:
    """Its open sessions, last used first. 1 query when read."""
    return Session.objects.filter(user=user, expire_date__gt=timezone.now()).order_by("-active_at", "handle")
