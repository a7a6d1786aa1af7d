"""Failed tries to follow a dossier are forgotten after a day."""

from datetime import datetime, timedelta

from motcua.apps.dossiers.models import FollowAttempt

KEPT_FOR = timedelta(days=1)
"""Longer than any stretch in which they are counted; the rows hold hashes only."""


def forget_follow_attempts(at: datetime) -> int:
    """Forget old failures; answers how many."""
    return FollowAttempt.objects.filter(at__lt=at - KEPT_FOR).delete()[0]
