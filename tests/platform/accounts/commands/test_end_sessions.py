"""Ending sessions."""

from importlib import import_module

import pytest
from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.test import Client

from motcua.platform.accounts.commands.end_sessions import end_other_sessions, end_session, end_sessions_of
from motcua.platform.accounts.models import Session, User
from motcua.platform.accounts.queries.sessions import sessions_of
from tests.factories.orgs import make_user

pytestmark = pytest.mark.django_db


def open_session(user: User) -> Session:
    client = Client()
    client.force_login(user)
    return Session.objects.get(session_key=client.session.session_key)


def test_one_of_ones_own_is_ended_and_nobody_elses() -> None:
    user, other = make_user(), make_user()
    mine, also_mine, theirs = open_session(user), open_session(user), open_session(other)
    assert (end_session(user, mine.handle), end_session(user, theirs.handle)) == (True, False)
    assert end_session(user, mine.handle) is False
    assert (list(sessions_of(user)), list(sessions_of(other))) == ([also_mine], [theirs])


def test_all_but_this_one_are_ended() -> None:
    user = make_user()
    kept, *_others = [open_session(user) for _device in range(3)]
    assert (end_other_sessions(user, kept.session_key), list(sessions_of(user))) == (2, [kept])


def test_who_left_is_signed_out_everywhere() -> None:
    user, other = make_user(), make_user()
    for _device in range(2):
        open_session(user)
    stays = open_session(other)
    assert (end_sessions_of(user.pk), list(Session.objects.filter(user__isnull=False))) == (2, [stays])


def test_a_request_that_ends_after_its_session_was_ended_does_not_bring_it_back() -> None:
    user = make_user()
    row = open_session(user)
    store = import_module(settings.SESSION_ENGINE).SessionStore(row.session_key)
    store["post"] = "chosen"
    end_sessions_of(user.pk)
    with pytest.raises(UpdateError):
        store.save()
    assert sessions_of(user).count() == 0
