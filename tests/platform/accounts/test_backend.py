"""How a session finds its account again."""

import pytest
from django.contrib.auth import authenticate

from motcua.platform.accounts.backend import SessionBackend
from motcua.platform.db.ids import new_id
from tests.factories.orgs import PASSWORD, make_user

pytestmark = pytest.mark.django_db


def test_an_active_account_is_found_and_any_other_is_nobody() -> None:
    user = make_user()
    retired = make_user()
    retired.is_active = False
    retired.save()
    assert [SessionBackend().get_user(key) for key in (user.pk, retired.pk, new_id())] == [user, None, None]


def test_there_is_no_way_around_the_counted_door() -> None:
    user = make_user()
    assert authenticate(login=user.login, username=user.login, password=PASSWORD) is None
