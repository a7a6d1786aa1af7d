"""End sessions: whoever holds such a cookie is asked to sign in again at the next press."""

from uuid import UUID

from motcua.platform.accounts.models import Session, User


def end_session(user: User, handle: UUID) -> bool:
    """End one of the account's own; whether it was still open. 1 statement."""
    return Session.objects.filter(user=user, handle=handle).delete()[0] > 0


def end_other_sessions(user: User, kept_key: str | None) -> int:
    """End all of the account but the one of that key; how many they were. 1 statement."""
    return Session.objects.filter(user=user).exclude(session_key=kept_key or "").delete()[0]


def end_sessions_of(user_id: UUID) -> int:
    """End all of an account: its owner left, or the account is in other hands. How many. 1 statement."""
    return Session.objects.filter(user=user_id).delete()[0]
