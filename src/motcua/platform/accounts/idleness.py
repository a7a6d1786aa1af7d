"""When a desk has been left alone for so long that it locks itself."""

from datetime import datetime, timedelta

from django.utils import timezone

from motcua.platform.accounts.models import Session, User

# One write a minute is enough to know, and too few to weigh.
NOTED_EVERY = timedelta(minutes=1)


def now() -> datetime:
    """The machine's time: a session ends and a desk locks however the product's clock is set."""
    return timezone.now()


def is_left_alone(session: Session, user: User, idle_seconds: int, at: datetime) -> bool:
    """Whether nobody did anything for as long as the account says.

    idle_seconds: how long ago the last key or move was, as the page says with what it asks by itself; 0 for
    a press. So long before this request, or so long between it and the one before: both are a desk alone.
    """
    if not user.lock_after_minutes:
        return False
    allowed = timedelta(minutes=user.lock_after_minutes)
    did = last_deed(idle_seconds, at)
    return at - did >= allowed or did - session.active_at >= allowed + NOTED_EVERY


def is_worth_noting(session: Session, idle_seconds: int, at: datetime) -> bool:
    """Whether the moment of the last deed is to be written down again."""
    return last_deed(idle_seconds, at) - session.active_at >= NOTED_EVERY


def last_deed(idle_seconds: int, at: datetime) -> datetime:
    """When the last key or move was."""
    return at - timedelta(seconds=idle_seconds)
