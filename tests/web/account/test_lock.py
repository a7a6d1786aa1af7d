"""The desk's lock, as the server keeps it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from motcua.apps.orgs.roles import Role
from motcua.platform.accounts.commands.set_pin import set_pin
from motcua.platform.accounts.models import Session
from tests.factories.orgs import PASSWORD, StaffFixture, make_commune

pytestmark = pytest.mark.django_db

PIN = "2580"
HTMX = {"HX-Request": "true", "HX-Current-URL": "http://testserver/work/?queue=mine"}


@pytest.fixture
def officer() -> StaffFixture:
    officer = make_commune()[Role.CASE_OFFICER]
    set_pin(officer.user, PIN)
    return officer


@pytest.fixture
def desk(officer: StaffFixture) -> Client:
    client = Client()
    client.force_login(officer.user)
    return client


def lock(desk: Client) -> None:
    answer = desk.post("/account/lock/", headers={"Referer": "http://testserver/work/?queue=mine"})
    assert answer["Location"] == "/account/lock/?next=%2Fwork%2F%3Fqueue%3Dmine"


def left_alone(desk: Client, minutes: int) -> None:
    then = timezone.now() - timedelta(minutes=minutes)
    Session.objects.filter(session_key=desk.session.session_key).update(active_at=then)


def test_a_locked_desk_shows_nothing_but_the_lock_until_the_pin_brings_the_page_back(desk: Client) -> None:
    lock(desk)
    asked = ["/work/?queue=mine", "/account/", "/account/security/", "/", "/procedures/"]
    answers = [desk.get(address) for address in asked]
    assert {answer["Location"].split("?")[0] for answer in answers} == {"/account/lock/"}
    page = desk.get("/account/lock/?next=/work/%3Fqueue%3Dmine")
    assert (page.status_code, "Mã PIN" in page.content.decode()) == (200, True)
    answer = desk.post("/account/unlock/", {"pin": PIN, "next": "/work/?queue=mine"})
    assert (answer.status_code, answer["Location"]) == (303, "/work/?queue=mine")
    assert desk.get("/work/").status_code == 200


def test_what_a_page_asks_by_itself_is_told_that_the_desk_is_locked(desk: Client) -> None:
    lock(desk)
    answer = desk.get("/work/queues/", headers=HTMX)
    assert (answer.status_code, answer["HX-Trigger"], answer["HX-Reswap"], answer.content) == (
        423,
        "desk:locked",
        "none",
        b"",
    )


def test_a_curtain_is_unlocked_in_place(desk: Client) -> None:
    assert desk.post("/account/lock/", headers=HTMX).status_code == 204
    wrong = desk.post("/account/unlock/", {"pin": "2581"}, headers=HTMX)
    assert (wrong.status_code, "Còn 4 lần thử" in wrong.content.decode()) == (422, True)
    assert "<html" not in wrong.content.decode()
    right = desk.post("/account/unlock/", {"pin": PIN}, headers=HTMX)
    assert (right.status_code, right["HX-Trigger"]) == (204, "desk:unlocked")


def test_five_wrong_pins_lead_to_the_sign_in_page_and_from_there_back(desk: Client) -> None:
    lock(desk)
    answers = [desk.post("/account/unlock/", {"pin": "2581"}, headers=HTMX) for _try in range(5)]
    assert [answer.status_code for answer in answers] == [422, 422, 422, 422, 200]
    assert answers[-1]["HX-Redirect"] == "/account/sign-in/?next=%2Fwork%2F%3Fqueue%3Dmine"
    assert "Đã nhập sai 5 lần" in desk.get("/account/sign-in/").content.decode()
    assert desk.get("/work/")["Location"].startswith("/account/sign-in/")


def test_a_desk_left_alone_locks_itself_at_the_server(desk: Client) -> None:
    left_alone(desk, 20)
    assert desk.get("/work/")["Location"].startswith("/account/lock/")
    assert Session.objects.get(session_key=desk.session.session_key).locked_at is not None


def test_counters_that_go_on_by_themselves_keep_no_desk_awake(desk: Client) -> None:
    asked = [desk.get("/work/queues/", headers={**HTMX, "X-Idle-Seconds": str(s)}) for s in (20, 600, 900)]
    assert [answer.status_code for answer in asked] == [200, 200, 423]


def test_typing_without_asking_anything_keeps_the_desk_open(desk: Client) -> None:
    left_alone(desk, 14)
    assert desk.post("/account/here/").status_code == 204
    left = Session.objects.get(session_key=desk.session.session_key).active_at
    assert timezone.now() - left < timedelta(minutes=1)


def test_who_wants_no_lock_gets_none(desk: Client, officer: StaffFixture) -> None:
    officer.user.lock_after_minutes = 0
    officer.user.save(update_fields=["lock_after_minutes"])
    left_alone(desk, 600)
    assert desk.get("/work/").status_code == 200


def test_a_press_that_meets_a_locked_desk_is_kept_and_sent_on(desk: Client) -> None:
    lock(desk)
    sent = {"language": "vi", "lock_after_minutes": "30", "note": 'Nghỉ "trưa" <b>'}
    page = desk.post("/work/complete/", sent, headers={"Referer": "http://testserver/work/"})
    assert (page.status_code, "Nó được giữ lại nguyên vẹn" in page.content.decode()) == (423, True)
    assert "trưa" not in page.content.decode()
    kept = _hidden(page)["kept"]
    after = desk.post("/account/unlock/", {"pin": PIN, "kept": kept, "next": "/work/"})
    assert 'action="/work/complete/"' in after.content.decode()
    assert _hidden(after).items() >= {"language": "vi", "note": "Nghỉ &quot;trưa&quot; &lt;b&gt;"}.items()


def test_a_kept_press_is_worth_nothing_in_another_session(desk: Client, officer: StaffFixture) -> None:
    lock(desk)
    kept = _hidden(desk.post("/work/complete/", {"note": "x"}))["kept"]
    other = Client()
    other.force_login(officer.user)
    lock(other)
    answer = other.post("/account/unlock/", {"pin": PIN, "kept": kept, "next": "/work/"})
    assert answer["Location"] == "/work/"


def test_passwords_that_were_on_their_way_are_not_kept(desk: Client) -> None:
    lock(desk)
    assert "kept" not in _hidden(desk.post("/account/password/", {"old": "a", "new": "b", "again": "b"}))


def test_one_can_sign_out_of_a_locked_desk_and_read_in_ones_language(desk: Client) -> None:
    lock(desk)
    desk.post("/language/", {"language": "en", "next": "/account/lock/"})
    assert 'lang="en"' in desk.get("/account/lock/").content.decode()
    assert desk.post("/account/sign-out/")["Location"] == "/account/sign-in/"


def test_an_open_desk_costs_no_query_more(desk: Client, django_assert_num_queries: Any) -> None:
    # Session and account, holdings and grants: what any page behind a sign-in reads.
    with django_assert_num_queries(4):
        desk.get("/account/lock/")


def test_the_pin_is_set_changed_and_given_up(desk: Client, officer: StaffFixture) -> None:
    easy = desk.post("/account/security/pin/", {"pin": "1234", "again": "1234", "password": PASSWORD})
    assert (easy.status_code, list(easy.context["form"].errors)) == (422, ["pin"])
    unlike = desk.post("/account/security/pin/", {"pin": "1945", "again": "1946", "password": PASSWORD})
    assert list(unlike.context["form"].errors) == ["again"]
    desk.post("/account/security/pin/", {"pin": "1945", "again": "1945", "password": PASSWORD})
    lock(desk)
    assert desk.post("/account/unlock/", {"pin": "1945"}).status_code == 303
    desk.post("/account/security/pin/", {"remove": "1"})
    lock(desk)
    assert "Mật khẩu" in desk.get("/account/lock/").content.decode()
    assert desk.post("/account/unlock/", {"pin": PASSWORD}).status_code == 303


def _hidden(answer: Any) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', answer.content.decode()))
