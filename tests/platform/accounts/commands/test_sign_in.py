"""The one door with a password."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.db import connection
from pytest_django import Settings

from motcua.platform.accounts.commands.attempts import (
    LOCKED_FOR,
    TRIES_OF_AN_ADDRESS,
    LockedOut,
    SignedIn,
    SignIn,
    Wrong,
)
from motcua.platform.accounts.commands.sign_in import sign_in
from motcua.platform.accounts.models import Outcome, SignInAttempt
from motcua.platform.accounts.queries.sign_ins import sign_ins_of
from motcua.platform.db.ids import new_id
from motcua.platform.secrets import keyed_hash
from tests.factories.orgs import PASSWORD, make_user

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DESK = "10.0.0.7"

hashes_made: list[str] = []


class CountingHasher(Argon2PasswordHasher):
    """Argon2 that notes each time it is at work."""

    def encode(self, password: str, salt: str) -> str:
        hashes_made.append("encode")
        return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        hashes_made.append("verify")
        return super().verify(password, encoded)


def attempt(login: str, password: str = "sai-mật-khẩu", at: datetime = NOON, address: str = DESK) -> SignIn:
    """One try at the door."""
    return sign_in(login=login, password=password, address=address, at=at)


@pytest.mark.django_db
def test_login_in_any_case_with_its_password_signs_in() -> None:
    user = make_user(login="hanh.tt")
    assert attempt("Hanh.TT", PASSWORD) == SignedIn(user)
    assert [(kept.user, kept.outcome, kept.happened_at) for kept in sign_ins_of(user)] == [
        (user, Outcome.SIGNED_IN, NOON)
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("login", ["hanh.tt", "khong.co.ai"])
def test_a_known_and_an_unknown_login_get_the_same_answers(login: str) -> None:
    make_user(login="hanh.tt")
    assert [attempt(login, at=NOON + MINUTE * n) for n in range(6)] == [
        Wrong(tries_left=4),
        Wrong(tries_left=3),
        Wrong(tries_left=2),
        Wrong(tries_left=1),
        LockedOut(until=NOON + MINUTE * 4 + LOCKED_FOR),
        LockedOut(until=NOON + MINUTE * 4 + LOCKED_FOR),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("login", ["hanh.tt", "khong.co.ai", "nghi.viec", "cong.dvc"])
def test_no_login_is_told_apart_by_the_work_it_costs(login: str, settings: Settings) -> None:
    make_user(login="hanh.tt")
    retired = make_user(login="nghi.viec")
    retired.is_active = False
    retired.save()
    machine = make_user(login="cong.dvc")
    machine.set_unusable_password()
    machine.save()
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    hashes_made.clear()
    attempt(login)
    assert len(hashes_made) == 1


@pytest.mark.django_db
def test_while_locked_even_the_right_password_is_not_looked_at_and_afterwards_it_is() -> None:
    user = make_user(login="hanh.tt")
    for _ in range(5):
        attempt("hanh.tt")
    ends = NOON + LOCKED_FOR
    assert [attempt("hanh.tt", PASSWORD, at) for at in (NOON + MINUTE, ends - MINUTE, ends)] == [
        LockedOut(ends),
        LockedOut(ends),
        SignedIn(user),
    ]


@pytest.mark.django_db
def test_a_success_forgives_the_wrong_tries_before_it() -> None:
    user = make_user(login="hanh.tt")
    for _ in range(4):
        attempt("hanh.tt")
    assert attempt("hanh.tt", PASSWORD, NOON + MINUTE) == SignedIn(user)
    assert attempt("hanh.tt", at=NOON + MINUTE * 2) == Wrong(tries_left=4)


@pytest.mark.django_db
def test_one_locked_login_does_not_lock_a_colleague_behind_the_same_address() -> None:
    make_user(login="hanh.tt")
    colleague = make_user(login="binh.nv")
    for _ in range(5):
        attempt("hanh.tt")
    assert attempt("binh.nv", PASSWORD) == SignedIn(colleague)


@pytest.mark.django_db
def test_an_address_that_tries_many_logins_is_locked_and_another_is_not() -> None:
    user = make_user(login="hanh.tt")
    SignInAttempt.objects.bulk_create(
        SignInAttempt(
            id=new_id(NOON),
            login_hash=keyed_hash("login", f"doan.{n}"),
            address_hash=keyed_hash("address", DESK),
            outcome=Outcome.WRONG,
            happened_at=NOON,
        )
        for n in range(TRIES_OF_AN_ADDRESS)
    )
    assert attempt("hanh.tt", PASSWORD, NOON + MINUTE) == LockedOut(NOON + LOCKED_FOR)
    assert attempt("hanh.tt", PASSWORD, NOON + MINUTE, address="10.0.0.8") == SignedIn(user)


@pytest.mark.django_db
def test_an_account_no_longer_active_is_answered_like_an_unknown_one() -> None:
    user = make_user(login="hanh.tt")
    user.is_active = False
    user.save()
    assert attempt("hanh.tt", PASSWORD) == Wrong(tries_left=4)


@pytest.mark.django_db
def test_neither_login_nor_address_is_kept_readable() -> None:
    attempt("mat-khau-go-nham-o")
    with connection.cursor() as cursor:
        cursor.execute("SELECT t::text FROM accounts_signinattempt t")
        (row,) = cursor.fetchone()
    assert ("mat-khau-go-nham-o" in row, DESK in row) == (False, False)


@pytest.mark.django_db(transaction=True)
def test_of_twenty_guesses_at_once_five_are_looked_at() -> None:
    make_user(login="hanh.tt")

    def guess(number: int) -> SignIn:
        try:
            return attempt("hanh.tt", f"đoán-mò-{number}")
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as pool:
        answers: list[Any] = list(pool.map(guess, range(20)))
    assert sorted(answer.tries_left for answer in answers if isinstance(answer, Wrong)) == [1, 2, 3, 4]
    assert SignInAttempt.objects.filter(outcome=Outcome.WRONG).count() == 5
    assert SignInAttempt.objects.filter(outcome=Outcome.LOCKED).count() == 15
