"""The account's row."""

import pytest
from django.db import DatabaseError, transaction

from motcua.platform import clock
from motcua.platform.accounts.models import Kind, User


def _account(login: str) -> User:
    return User.objects.create(
        login=login, display_name="Trần Thị Hạnh", kind=Kind.STAFF, created_at=clock.now()
    )


@pytest.mark.django_db
def test_a_login_is_found_in_any_case() -> None:
    account = _account("hanh.tt")
    assert User.objects.get_by_natural_key(" Hanh.TT ") == account


@pytest.mark.django_db
@pytest.mark.parametrize("login", ["Hanh.TT", "hạnh", "h", ".hanh", "hanh tt", "a" * 65])
def test_the_database_refuses_a_login_of_another_form(login: str) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        _account(login)
    assert User.objects.count() == 0


def test_colleagues_call_an_account_by_its_given_name() -> None:
    assert User(display_name="Trần Thị Hạnh").get_short_name() == "Hạnh"
