"""Signing in with two steps, and setting up the second."""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from motcua.platform import clock
from motcua.platform.accounts.commands.second_factors import begin_totp, confirm_totp
from motcua.platform.accounts.models import Passkey, Session, User
from motcua.platform.accounts.queries.second_factors import has_second_factor, second_factors_of
from motcua.platform.accounts.totp import code_at, step_at
from tests.factories.orgs import PASSWORD, make_user
from tests.factories.passkeys import SoftKey

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
BROWSER = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36"


@pytest.fixture(autouse=True)
def _it_is_noon() -> Any:
    with clock.simulated(lambda: NOON):
        yield


@pytest.fixture
def user() -> User:
    return make_user(login="hanh.tt")


def with_application(user: User) -> str:
    at = NOON - timedelta(hours=1)
    secret = begin_totp(user, at)
    confirm_totp(user, code_at(secret, step_at(at)), at)
    return secret


def half_way(user: User, next_page: str = "/account/password/") -> Client:
    client = Client(headers={"User-Agent": BROWSER})
    answer = client.post("/account/sign-in/", {"login": user.login, "password": PASSWORD, "next": next_page})
    assert answer["Location"] == "/account/second-step/?next=%2Faccount%2Fpassword%2F"
    return client


def now_code(secret: str) -> str:
    return code_at(secret, step_at(NOON))


def options_on(page: Any) -> dict[str, Any]:
    found = re.search(r'id="passkey-options"[^>]*>(.*?)</script>', page.content.decode(), re.S)
    assert found
    asked: dict[str, Any] = json.loads(found[1])
    return asked


def test_password_then_code_opens_a_session_and_leads_back(user: User) -> None:
    secret = with_application(user)
    client = half_way(user)
    assert "_auth_user_id" not in client.session
    answer = client.post("/account/second-step/", {"code": now_code(secret), "next": "/account/password/"})
    assert (answer.status_code, answer["Location"]) == (303, "/account/password/")
    row = Session.objects.get(session_key=client.session.session_key)
    assert (row.user, row.device, row.address) == (user, "Chrome · Windows", "127.0.0.1")


def test_half_way_opens_nothing_and_lasts_ten_minutes(user: User) -> None:
    secret = with_application(user)
    client = half_way(user)
    assert client.get("/account/")["Location"].startswith("/account/sign-in/")
    with clock.simulated(lambda: NOON + timedelta(minutes=10)):
        answer = client.post("/account/second-step/", {"code": now_code(secret)})
    assert answer["Location"].startswith("/account/sign-in/")


def test_without_the_first_step_there_is_no_second() -> None:
    assert Client().get("/account/second-step/")["Location"].startswith("/account/sign-in/")


def test_wrong_codes_are_counted_aloud_and_then_the_door_is_shut(user: User) -> None:
    with_application(user)
    client = half_way(user)
    answers = [client.post("/account/second-step/", {"code": "000000"}) for _try in range(5)]
    assert [answer.status_code for answer in answers] == [422, 422, 422, 422, 429]
    assert "Còn 4 lần thử" in answers[0].content.decode()
    assert (answers[-1]["Retry-After"], "12:15" in answers[-1].content.decode()) == ("901", True)


def test_an_empty_code_is_no_try(user: User) -> None:
    with_application(user)
    answer = half_way(user).post("/account/second-step/", {"code": ""})
    assert (answer.status_code, answer.context["form"].errors) == (422, {"code": ["Hãy nhập mã."]})


def test_an_application_is_set_up_and_the_codes_are_shown_once(user: User) -> None:
    client = Client()
    client.force_login(user)
    secret = "".join(client.get("/account/security/totp/").context["groups"])
    sent = {"code": now_code(secret), "password": PASSWORD}
    page = client.post("/account/security/totp/", sent).content.decode()
    assert len(re.findall(r"<code>[2-9A-Z]{5}-[2-9A-Z]{5}</code>", page)) == 10
    assert client.get("/account/security/totp/")["Location"] == "/account/security/"


def test_what_guards_an_account_is_not_changed_without_its_password(user: User) -> None:
    secret = with_application(user)
    client = Client()
    client.force_login(user)
    pages = ["totp/remove/", "codes/", "pin/", "passkeys/"]
    wrong = {"password": "sai", "pin": "2580", "again": "2580", "name": "x", "passkey": "{}"}
    answers = [client.post(f"/account/security/{page}", wrong) for page in pages]
    assert [(answer.status_code, "password" in answer.context["form"].errors) for answer in answers] == [
        (422, True)
    ] * 4
    user.refresh_from_db()
    assert (has_second_factor(user), user.pin_hash, bool(secret)) == (True, "", True)


def test_wrong_passwords_there_shut_the_same_door(user: User) -> None:
    with_application(user)
    client = Client()
    client.force_login(user)
    for _try in range(5):
        client.post("/account/security/codes/", {"password": "sai"})
    answer = client.post("/account/security/codes/", {"password": PASSWORD})
    assert answer.context["form"].errors == {
        "password": ["Đã thử sai quá nhiều lần. Hãy thử lại sau 15 phút."]
    }


def test_factors_are_removed_and_codes_made_anew(user: User) -> None:
    with_application(user)
    client = Client()
    client.force_login(user)
    assert client.get("/account/security/totp/remove/").status_code == 200
    assert b"<code>" in client.post("/account/security/codes/", {"password": PASSWORD}).content
    client.post("/account/security/totp/remove/", {"password": PASSWORD})
    assert has_second_factor(user) is False
    assert client.get("/account/security/totp/remove/").status_code == 404
    assert client.get("/account/security/codes/")["Location"] == "/account/security/"


def test_a_passkey_is_added_used_to_sign_in_and_removed(user: User) -> None:
    client, key = Client(), SoftKey()
    client.force_login(user)
    asked = options_on(client.get("/account/security/passkeys/"))
    sent = {"name": "Máy ở quầy 3", "password": PASSWORD, "passkey": key.make(asked)}
    assert b"<code>" in client.post("/account/security/passkeys/", sent).content
    entering = half_way(user)
    asked = options_on(entering.get("/account/second-step/"))
    entering.post("/account/second-step/", {"passkey": key.show(asked)})
    assert entering.session["_auth_user_id"] == str(user.pk)
    [held] = second_factors_of(user).passkeys
    client.post(f"/account/security/passkeys/{held.pk}/remove/", {"password": PASSWORD})
    assert Passkey.objects.count() == 0


def test_an_answer_of_a_passkey_counts_for_one_question_only(user: User) -> None:
    client, key = Client(), SoftKey()
    client.force_login(user)
    asked = options_on(client.get("/account/security/passkeys/"))
    client.post(
        "/account/security/passkeys/", {"name": "Khóa", "password": PASSWORD, "passkey": key.make(asked)}
    )
    entering = half_way(user)
    answer = key.show(options_on(entering.get("/account/second-step/")))
    entering.get("/account/second-step/")
    assert entering.post("/account/second-step/", {"passkey": answer}).status_code == 422


def test_a_passkey_of_another_is_not_there(user: User) -> None:
    other, key = make_user(), SoftKey()
    client = Client()
    client.force_login(other)
    asked = options_on(client.get("/account/security/passkeys/"))
    client.post(
        "/account/security/passkeys/", {"name": "Khóa", "password": PASSWORD, "passkey": key.make(asked)}
    )
    [held] = second_factors_of(other).passkeys
    mine = Client()
    mine.force_login(user)
    assert mine.get(f"/account/security/passkeys/{held.pk}/remove/").status_code == 404
