"""The sign-in page."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.accounts.models import SignInAttempt
from tests.factories.orgs import PASSWORD, make_commune, make_user

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def _try(client: Client, password: str, **more: str) -> object:
    return client.post("/account/sign-in/", {"login": "hanh.tt", "password": password, **more})


def _notes(answer: object) -> list[str]:
    main = answer.content.decode().partition("<main")[2].partition("</main>")[0]
    notes = re.findall(r'<div class="note late.*?<div class="grow">(.*?)</div>', main, re.S)
    return [" ".join(re.sub(r"<[^>]+>", " ", note).split()) for note in notes]


def test_the_right_password_opens_a_session_and_leads_back() -> None:
    user = make_user(login="hanh.tt")
    client = Client()
    answer = _try(client, PASSWORD, next="/account/password/")
    assert (answer.status_code, answer["Location"]) == (303, "/account/password/")
    assert client.session["_auth_user_id"] == str(user.pk)


@pytest.mark.parametrize("elsewhere", ["https://kẻ-lạ.vn/", "//evil.example/", "javascript:alert(1)", ""])
def test_nobody_is_led_to_another_site(elsewhere: str) -> None:
    make_user(login="hanh.tt")
    assert _try(Client(), PASSWORD, next=elsewhere)["Location"] == "/work/"


def test_wrong_tries_are_counted_aloud_and_then_the_door_is_shut_for_a_while() -> None:
    make_user(login="hanh.tt")
    client = Client()
    with clock.simulated(lambda: NOON):
        answers = [_try(client, "sai") for _ in range(5)] + [_try(client, PASSWORD)]
    wrong = "Tên đăng nhập hoặc mật khẩu không đúng. Còn {} lần thử, sau đó tạm khóa 15 phút."
    shut = (
        "Đã thử sai quá nhiều lần. Hãy thử lại từ 12:15. "
        "Quên mật khẩu thì báo quản trị nghiệp vụ của cơ quan."
    )
    assert [(answer.status_code, _notes(answer)) for answer in answers] == [
        *((422, [wrong.format(left)]) for left in (4, 3, 2, 1)),
        (429, [shut]),
        (429, [shut]),
    ]
    assert answers[-1]["Retry-After"] == "901"


def test_the_password_is_never_sent_back() -> None:
    answer = _try(Client(), "mật-khẩu-gõ-sai")
    assert "mật-khẩu-gõ-sai" not in answer.content.decode()


def test_an_empty_form_says_what_is_missing_and_is_no_try() -> None:
    answer = Client().post("/account/sign-in/", {})
    assert answer.status_code == 422
    assert answer.context["form"].errors == {
        "login": ["Hãy nhập tên đăng nhập."],
        "password": ["Hãy nhập mật khẩu."],
    }
    assert SignInAttempt.objects.count() == 0


def test_a_new_session_begins_so_that_one_planted_beforehand_is_worth_nothing() -> None:
    make_user(login="hanh.tt")
    client = Client()
    client.session.save()
    planted = client.session.session_key
    _try(client, PASSWORD)
    assert client.session.session_key != planted


def test_whoever_is_signed_in_goes_straight_on() -> None:
    client = Client()
    client.force_login(make_commune()[Role.CASE_OFFICER].user)
    assert client.get("/account/sign-in/", {"next": "/account/"})["Location"] == "/account/"


def test_signing_out_ends_the_session_and_says_so() -> None:
    client = Client()
    client.force_login(make_user())
    answer = client.post("/account/sign-out/", follow=True)
    assert "Đã đăng xuất." in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_signing_out_needs_a_press_so_that_no_link_does_it() -> None:
    client = Client()
    client.force_login(make_user())
    assert client.get("/account/sign-out/").status_code == 405
    assert "_auth_user_id" in client.session
