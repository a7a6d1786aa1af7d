"""Following one's own dossier without an account."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from django.test import Client

from motcua.apps.dossiers.commands.note_follow_attempt import (
    COUNTED_FOR,
    TRIES_FROM_AN_ADDRESS,
    TRIES_ON_A_CODE,
)
from motcua.apps.dossiers.models import Dossier, FollowAttempt
from motcua.apps.dossiers.queries.secrets import follow_key_of
from motcua.apps.notices.models import Notice
from motcua.apps.notices.states import NoticeKind
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.audit.looks import looks_at
from motcua.web.public.proof import PROOF_LASTS
from tests.factories.dossiers import MONDAY_MORNING, Office, at, make_office

pytestmark = pytest.mark.django_db

UNKNOWN = "H99.27-261123-9999"


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
def dossier(office: Office) -> Dossier:
    return office.accept()


@pytest.fixture
def citizen() -> Client:
    return Client()


def _try(client: Client, code: str, secret: str) -> object:
    return client.post("/follow/", {"code": code, "secret": secret})


def _opened(client: Client, dossier: Dossier) -> str:
    client.get(f"/h/{dossier.code}", {"k": follow_key_of(dossier)})
    return client.get(f"/h/{dossier.code}").content.decode()


def _words(answer: object) -> str:
    """The page without what was typed and without what differs from one answer to the next."""
    page = answer.content.decode()
    return re.sub(r'(value="[^"]*"|csrfmiddlewaretoken[^>]*)', "", page)


@pytest.mark.parametrize(
    "secret", ["099301000482", "099 301 000 482", "0100000482", "+84 100 000 482", "KEY"]
)
def test_number_telephone_or_key_of_the_slip_lead_to_the_dossier(
    citizen: Client, dossier: Dossier, secret: str
) -> None:
    key = follow_key_of(dossier)
    answer = _try(
        citizen, dossier.code.lower(), f" {key[:5].lower()}-{key[5:]}" if secret == "KEY" else secret
    )
    assert (answer.status_code, answer["Location"]) == (303, f"/h/{dossier.code}")


def test_the_key_of_the_qr_code_leaves_the_address_after_the_first_visit(
    citizen: Client, dossier: Dossier
) -> None:
    first = citizen.get(f"/h/{dossier.code}", {"k": follow_key_of(dossier)})
    assert (first.status_code, first["Location"]) == (303, f"/h/{dossier.code}")
    assert citizen.get(first["Location"]).status_code == 200


def test_the_page_says_where_the_dossier_is_and_names_nobody(
    office: Office, citizen: Client, dossier: Dossier
) -> None:
    Notice.objects.create(dossier=dossier, seq=1, kind=NoticeKind.ACCEPTED, told_at=MONDAY_MORNING)
    with clock.simulated(lambda: at(14)):
        page = _opened(citizen, dossier)
    for words in (
        "Hồ sơ đang ở bước “Thụ lý” tại Phòng Kinh tế, Hạ tầng và Đô thị. Mọi việc đúng lịch.",
        "Ông, bà chưa phải làm gì thêm.",
        "09:41 Thứ Sáu 27/11/2026",
        "chủ hồ sơ T. T. T. Hằng",
        "Hồ sơ đã được tiếp nhận.",
        "1 mục nguyên vẹn",
        "Ngày Văn hóa Việt Nam",
    ):
        assert words in page
    officers = [each.staff.name for each in office.commune.staff.values()]
    for hidden in ("Trương Thị Thanh Hằng", "099301000482", "0100000482", "Lê Lợi", *officers):
        assert hidden not in page


def test_a_result_that_waits_says_where_to_fetch_it(
    office: Office, citizen: Client, dossier: Dossier
) -> None:
    office.resolve(dossier, at(16))
    waiting = _opened(citizen, dossier)
    office.deliver(dossier, at(16, 30))
    assert "Mời ông, bà mang giấy hẹn và giấy tờ tùy thân đến" in waiting
    assert "Kết quả đã được trả." in _opened(citizen, dossier)


def test_an_unknown_code_and_a_wrong_secret_get_the_same_answer(citizen: Client, dossier: Dossier) -> None:
    wrong, unknown = _try(citizen, dossier.code, "0999999999"), _try(citizen, UNKNOWN, "0999999999")
    assert (wrong.status_code, unknown.status_code) == (422, 422)
    assert _words(wrong) == _words(unknown)
    visits = [citizen.get(f"/h/{code}", {"k": "WRONGWRONG"}) for code in (dossier.code, UNKNOWN)]
    assert [visit.status_code for visit in visits] == [422, 422]
    forms = [Client().get(f"/h/{code}") for code in (dossier.code, UNKNOWN)]
    assert _words(forms[0]) == _words(forms[1])


def test_an_unknown_code_costs_the_same_statements_as_a_wrong_secret(
    citizen: Client, dossier: Dossier, django_assert_num_queries: Callable[[int], AbstractContextManager]
) -> None:
    for code in (dossier.code, UNKNOWN):
        with django_assert_num_queries(WRONG_QUERIES):
            _try(citizen, code, "0999999999")


WRONG_QUERIES = 10
"""Savepoint and release, two turns, code, proofs, failures twice, the failure's note, the page's place."""


def test_a_code_is_locked_after_five_failures_whether_it_exists_or_not(dossier: Dossier) -> None:
    with clock.simulated(lambda: MONDAY_MORNING):
        for code in (dossier.code, UNKNOWN):
            answers = [
                Client(REMOTE_ADDR=f"10.0.0.{place}").post("/follow/", {"code": code, "secret": "0999999999"})
                for place in range(TRIES_ON_A_CODE + 1)
            ]
            assert [answer.status_code for answer in answers] == [422] * TRIES_ON_A_CODE + [429]
            assert int(answers[-1]["Retry-After"]) == COUNTED_FOR.total_seconds() + 1
        right = _try(Client(), dossier.code, "0100000482")
    assert (right.status_code, FollowAttempt.objects.count()) == (429, 2 * TRIES_ON_A_CODE)


def test_a_lock_ends_by_itself_and_never_shuts_out_the_slip(dossier: Dossier) -> None:
    with clock.simulated(lambda: MONDAY_MORNING):
        for _try_again in range(TRIES_ON_A_CODE):
            _try(Client(), dossier.code, "0999999999")
        with_slip = Client().get(f"/h/{dossier.code}", {"k": follow_key_of(dossier)})
    with clock.simulated(lambda: MONDAY_MORNING + COUNTED_FOR):
        later = _try(Client(), dossier.code, "0100000482")
    assert (with_slip.status_code, later.status_code) == (303, 303)


def test_an_address_is_locked_after_thirty_failures_on_any_codes(dossier: Dossier) -> None:
    with clock.simulated(lambda: MONDAY_MORNING):
        for number in range(TRIES_FROM_AN_ADDRESS):
            _try(Client(), f"H99.27-261123-{number + 1000:04d}", "0999999999")
        locked = _try(Client(), dossier.code, "0100000482")
        elsewhere = Client(REMOTE_ADDR="10.0.0.9").post(
            "/follow/", {"code": dossier.code, "secret": "0100000482"}
        )
    assert (locked.status_code, elsewhere.status_code) == (429, 303)
    assert "phút" in locked.content.decode()


def test_what_is_no_code_is_said_so_and_not_counted(citizen: Client) -> None:
    answer = _try(citizen, "hồ sơ của tôi", "0999999999")
    assert (answer.status_code, FollowAttempt.objects.count()) == (422, 0)
    assert "Mã hồ sơ viết như H99.27-261110-0042" in answer.content.decode()


def test_another_browser_does_not_get_in_by_the_address_alone(citizen: Client, dossier: Dossier) -> None:
    _opened(citizen, dossier)
    page = Client().get(f"/h/{dossier.code}").content.decode()
    assert "Hồ sơ của tôi đến đâu rồi?" in page
    assert "T. T. T. Hằng" not in page


def test_a_proof_ends_after_half_an_hour_or_when_the_reader_closes_it(
    citizen: Client, dossier: Dossier
) -> None:
    with clock.simulated(lambda: MONDAY_MORNING):
        assert "T. T. T. Hằng" in _opened(citizen, dossier)
    with clock.simulated(lambda: MONDAY_MORNING + PROOF_LASTS + timedelta(seconds=1)):
        assert "T. T. T. Hằng" not in citizen.get(f"/h/{dossier.code}").content.decode()
    with clock.simulated(lambda: MONDAY_MORNING):
        assert "T. T. T. Hằng" in _opened(citizen, dossier)
        assert citizen.post(f"/h/{dossier.code}/forget/")["Location"] == "/follow/"
        assert "T. T. T. Hằng" not in citizen.get(f"/h/{dossier.code}").content.decode()


def test_the_pages_are_kept_by_no_cache_and_no_search_engine(citizen: Client, dossier: Dossier) -> None:
    answers = [
        citizen.get("/follow/"),
        _try(citizen, UNKNOWN, "x"),
        citizen.get(f"/h/{dossier.code}", {"k": follow_key_of(dossier)}),
        citizen.get(f"/h/{dossier.code}"),
    ]
    for answer in answers:
        assert sorted(answer["Cache-Control"].split(", ")) == ["no-store", "private"]
        assert (answer["X-Robots-Tag"], answer["Referrer-Policy"]) == ("noindex, nofollow", "same-origin")


def test_each_look_is_logged_without_an_actor(citizen: Client, dossier: Dossier) -> None:
    _opened(citizen, dossier)
    assert [(look.actor_id, look.purpose) for look in looks_at(dossier.id)] == [(None, "Người dân tra cứu")]


def test_the_staff_follow_like_everybody_else(office: Office, dossier: Dossier) -> None:
    officer = Client()
    officer.force_login(office.commune[Role.CASE_OFFICER].user)
    assert "Hồ sơ của tôi đến đâu rồi?" in officer.get(f"/h/{dossier.code}").content.decode()
