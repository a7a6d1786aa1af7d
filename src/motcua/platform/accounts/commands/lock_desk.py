"""Lock the desk and unlock it: the session lives on, but shows nothing to whoever sits down."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from motcua.platform.accounts import pins
from motcua.platform.accounts.models import Session, User

TRIES_OF_A_LOCK = 5


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The desk is open again."""


@dataclass(frozen=True, slots=True)
class WrongPin:
    """Not the PIN, or not the password where there is none."""

    tries_left: int


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """Five wrong ones: only signing in opens the desk now."""


type Unlock = Unlocked | WrongPin | SessionEnded


def lock_desk(session_key: str, at: datetime) -> None:
    """From now on the session is answered with the lock page. Locked already: nothing. 1 statement.

    Wrong PINs stay counted: a try may come before the lock that its page has drawn already.
    """
    Session.objects.filter(session_key=session_key, locked_at__isnull=True).update(locked_at=at)


@transaction.atomic
def unlock_desk(session_key: str, user: User, typed: str, at: datetime) -> Unlock:
    """Try the PIN, or the password of an account without one. The fifth wrong one ends the session.

    Tries on one session take turns, so that many at once are still five. 2 statements.
    """
    session = Session.objects.select_for_update().filter(session_key=session_key, user=user).first()
    if session is None:
        return SessionEnded()
    if _opens(user, typed):
        session.locked_at, session.wrong_pins, session.active_at = None, 0, at
        session.save(update_fields=["locked_at", "wrong_pins", "active_at"])
        return Unlocked()
    session.wrong_pins += 1
    if session.wrong_pins >= TRIES_OF_A_LOCK:
        session.delete()
        return SessionEnded()
    session.save(update_fields=["wrong_pins"])
    return WrongPin(TRIES_OF_A_LOCK - session.wrong_pins)


def note_activity(session_key: str, at: datetime) -> None:
    """The owner did something. 1 statement."""
    Session.objects.filter(session_key=session_key).update(active_at=at)


def _opens(user: User, typed: str) -> bool:
    return pins.is_right(user, typed) if user.pin_hash else user.check_password(typed)
