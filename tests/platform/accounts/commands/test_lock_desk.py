"""Locking a desk and unlocking it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from motcua.platform.accounts.commands.lock_desk import (
    SessionEnded,
    Unlock,
    Unlocked,
    WrongPin,
    lock_desk,
    note_activity,
    unlock_desk,
)
from motcua.platform.accounts.commands.set_pin import set_pin
from motcua.platform.accounts.models import Session, User
from tests.factories.orgs import PASSWORD, make_user

NOW = timezone.now()


def locked(user: User) -> str:
    """The key of a session whose desk is locked."""
    client = Client()
    client.force_login(user)
    key = client.session.session_key
    assert key
    lock_desk(key, NOW)
    return key


def lock_of(key: str) -> tuple[bool, int]:
    row = Session.objects.get(session_key=key)
    return row.locked_at is not None, row.wrong_pins


@pytest.mark.django_db
def test_the_pin_unlocks_and_the_password_then_does_not() -> None:
    user = make_user()
    set_pin(user, "2580")
    key = locked(user)
    assert [unlock_desk(key, user, typed, NOW) for typed in (PASSWORD, "2580")] == [WrongPin(4), Unlocked()]
    assert lock_of(key) == (False, 0)


@pytest.mark.django_db
def test_without_a_pin_the_password_unlocks() -> None:
    user = make_user()
    key = locked(user)
    assert [unlock_desk(key, user, typed, NOW) for typed in ("", PASSWORD)] == [WrongPin(4), Unlocked()]


@pytest.mark.django_db
def test_the_fifth_wrong_pin_ends_the_session() -> None:
    user = make_user()
    set_pin(user, "2580")
    key = locked(user)
    answers = [unlock_desk(key, user, "2581", NOW) for _try in range(5)]
    assert answers == [WrongPin(4), WrongPin(3), WrongPin(2), WrongPin(1), SessionEnded()]
    assert unlock_desk(key, user, "2580", NOW) == SessionEnded()
    assert not Session.objects.filter(session_key=key).exists()


@pytest.mark.django_db
def test_locking_again_forgives_no_wrong_pin() -> None:
    user = make_user()
    set_pin(user, "2580")
    key = locked(user)
    unlock_desk(key, user, "2581", NOW)
    lock_desk(key, NOW + timedelta(minutes=1))
    assert lock_of(key) == (True, 1)


@pytest.mark.django_db
def test_nobody_unlocks_the_session_of_another() -> None:
    user, other = make_user(), make_user()
    key = locked(user)
    assert (unlock_desk(key, other, PASSWORD, NOW), lock_of(key)) == (SessionEnded(), (True, 0))


@pytest.mark.django_db
def test_a_deed_is_noted() -> None:
    user = make_user()
    key = locked(user)
    note_activity(key, NOW + timedelta(minutes=3))
    assert Session.objects.get(session_key=key).active_at == NOW + timedelta(minutes=3)


@pytest.mark.django_db(transaction=True)
def test_ten_wrong_pins_at_once_are_not_more_than_five() -> None:
    user = make_user()
    set_pin(user, "2580")
    key = locked(user)

    def attempt(_number: int) -> Unlock:
        try:
            return unlock_desk(key, user, "2581", NOW)
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(attempt, range(10)))
    assert sorted(answers, key=str) == [*[SessionEnded()] * 6, *(WrongPin(left) for left in (1, 2, 3, 4))]
