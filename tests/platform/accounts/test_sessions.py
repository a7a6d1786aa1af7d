"""Where sessions are kept."""

from importlib import import_module
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from motcua.platform.accounts.commands.lock_desk import lock_desk
from motcua.platform.accounts.models import Session, User
from tests.factories.orgs import make_user

pytestmark = pytest.mark.django_db


def store_of(key: str | None) -> Any:
    return import_module(settings.SESSION_ENGINE).SessionStore(key)


def signed_in(user: User) -> Session:
    client = Client()
    client.force_login(user)
    return Session.objects.get(session_key=client.session.session_key)


def test_a_session_says_whose_it_is_from_which_device_and_address() -> None:
    user = make_user()
    store = store_of(signed_in(user).session_key)
    store["device"], store["address"] = "Chrome · Windows", "10.0.0.7"
    store.save()
    kept = Session.objects.get(session_key=store.session_key)
    assert (kept.user, kept.device, kept.address) == (user, "Chrome · Windows", "10.0.0.7")


def test_a_request_that_began_before_the_lock_does_not_unlock_when_it_ends() -> None:
    row = signed_in(make_user())
    store = store_of(row.session_key)
    store["post"] = "chosen"
    lock_desk(row.session_key, timezone.now())
    store.save()
    row.refresh_from_db()
    assert (row.locked_at is not None, store_of(row.session_key)["post"]) == (True, "chosen")


def test_reading_a_session_reads_its_lock_with_it(django_assert_num_queries: Any) -> None:
    row = signed_in(make_user())
    store = store_of(row.session_key)
    with django_assert_num_queries(1):
        assert (store.get("post"), store.row.locked_at) == (None, None)
