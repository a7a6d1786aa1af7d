"""Where one is signed in."""

import pytest
from django.test import Client

from motcua.platform.accounts.models import Session, User
from motcua.platform.accounts.queries.sessions import sessions_of
from tests.factories.orgs import PASSWORD, make_user

pytestmark = pytest.mark.django_db

PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36"


def entered(user: User, user_agent: str = "") -> Client:
    client = Client(headers={"User-Agent": user_agent})
    client.post("/account/sign-in/", {"login": user.login, "password": PASSWORD})
    return client


def test_the_page_names_device_and_address_and_never_the_secret_key() -> None:
    user = make_user()
    here, elsewhere = entered(user), entered(user, PHONE)
    page = here.get("/account/security/").content.decode()
    assert ("Chrome · Android" in page, "127.0.0.1" in page, "Thiết bị không rõ" in page) == (
        True,
        True,
        True,
    )
    assert [key for key in (here.session.session_key, elsewhere.session.session_key) if key in page] == []


def test_one_other_session_is_ended_and_its_browser_signs_in_again() -> None:
    user = make_user()
    here, elsewhere = entered(user), entered(user, PHONE)
    row = Session.objects.get(session_key=elsewhere.session.session_key)
    here.post("/account/security/sessions/", {"session": row.handle})
    assert elsewhere.get("/account/")["Location"].startswith("/account/sign-in/")
    assert here.get("/account/").status_code == 200


def test_all_others_are_ended_at_once_and_the_number_is_said() -> None:
    user, other = make_user(), make_user()
    here, *_elsewhere, theirs = entered(user), entered(user), entered(user), entered(other)
    page = here.post("/account/security/sessions/", follow=True).content.decode()
    assert ("Đã kết thúc 2 phiên khác." in page, sessions_of(user).count()) == (True, 1)
    assert theirs.get("/account/").status_code == 200


def test_a_new_password_ends_the_other_sessions_also_in_the_list() -> None:
    user = make_user()
    here = entered(user)
    entered(user)
    new = "một câu dài dễ nhớ 7"
    here.post("/account/password/", {"old": PASSWORD, "new": new, "again": new})
    assert (sessions_of(user).count(), here.get("/account/").status_code) == (1, 200)
