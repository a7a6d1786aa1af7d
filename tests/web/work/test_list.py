"""My work as its reader gets it."""

from collections.abc import Iterator
from typing import Any

import pytest

from motcua.apps.dossiers.commands.accept import accept
from motcua.apps.dossiers.queries.work_queues import Queue
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.audit.models import Look
from tests.factories.dossiers import MONDAY_MORNING, Office, at, make_office
from tests.factories.orgs import act_of, make_commune
from tests.web.officers import FRAGMENT, client_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


def accept_many(office: Office, count: int) -> None:
    receiver = office.commune[Role.RECEIVING_OFFICER]
    wanted = [office.acceptance(owner=f"Nguyễn Thị Số {place}") for place in range(count)]
    accept(act_of(receiver, MONDAY_MORNING), receiver.actor(), wanted)


def test_the_page_has_the_rows_and_the_counters() -> None:
    office = make_office()
    dossier = office.accept()

    page = client_of(office.commune[Role.CASE_OFFICER]).get("/work/")

    assert [row.code for row in page.context["part"].rows] == [dossier.code]
    assert page.context["queues"][0]["count"] == 1
    assert [part["current"] for part in page.context["queues"][0]["sub"]] == [False] * (len(Queue) - 1)
    assert "còn 2 ngày 5 giờ" in texts(page)


def test_a_fragment_is_the_list_alone() -> None:
    office = make_office()
    office.accept()
    answer = client_of(office.commune[Role.CASE_OFFICER]).get("/work/", headers=FRAGMENT)
    assert texts(answer).strip().startswith('<div id="work"')
    assert "<html" not in texts(answer)


def test_who_receives_at_the_desk_is_led_to_reception_and_nobody_else() -> None:
    office = make_office()
    by_role = {
        role: "Tiếp nhận hồ sơ" in texts(client_of(who).get("/work/"))
        for role, who in office.commune.staff.items()
    }
    assert [role for role, offered in by_role.items() if offered] == [Role.RECEIVING_OFFICER]


@pytest.mark.parametrize(
    ("address", "head"),
    [
        ("/work/", "Không còn việc nào chờ bạn"),
        ("/work/?queue=today", "Không còn hồ sơ nào đến hạn hôm nay"),
        ("/work/?q=ai+do", "Không tìm thấy hồ sơ nào"),
        ("/work/?channel=post", "Không có hồ sơ nào hợp với bộ lọc"),
    ],
)
def test_an_empty_list_says_so(address: str, head: str) -> None:
    office = make_office()
    assert head in texts(client_of(office.commune[Role.CASE_OFFICER]).get(address))


def test_an_empty_queue_says_what_is_most_urgent_elsewhere() -> None:
    office = make_office()
    office.accept()
    page = texts(client_of(office.commune[Role.CASE_OFFICER]).get("/work/?queue=late"))
    assert "Việc gấp nhất: Thụ lý, Đăng ký thành lập hộ kinh doanh của Trương Thị Thanh Hằng" in page


@pytest.mark.parametrize(
    "address", ["/work/?queue=x&order=x&channel=x&page=x", "/work/?page=99", "/work/?page=-1"]
)
def test_an_address_with_unknown_words_shows_the_ordinary_list(address: str) -> None:
    office = make_office()
    office.accept()
    page = client_of(office.commune[Role.CASE_OFFICER]).get(address)
    assert len(page.context["part"].rows) == 1


def test_the_fifty_first_stands_on_the_second_page_and_its_group_is_counted_whole() -> None:
    office = make_office()
    accept_many(office, 51)
    client = client_of(office.commune[Role.CASE_OFFICER])

    first, second = client.get("/work/"), client.get("/work/?page=2")

    assert [len(page.context["part"].rows) for page in (first, second)] == [50, 1]
    assert [page.context["part"].groups[0].size for page in (first, second)] == [51, 51]


def test_a_list_with_names_is_logged_as_one_look_and_an_empty_one_is_not() -> None:
    office = make_office()
    dossier = office.accept()
    officer = office.commune[Role.CASE_OFFICER]

    client_of(make_commune("Phường Minh Khai")[Role.CASE_OFFICER]).get("/work/")
    client_of(officer).get("/work/")
    client_of(officer).get("/work/?q=hằng")

    assert [(look.actor_id, look.purpose, look.subject_ids) for look in Look.objects.order_by("at")] == [
        (officer.user.pk, "Xem danh sách việc", [dossier.id]),
        (officer.user.pk, "Tra cứu hồ sơ", [dossier.id]),
    ]


@pytest.mark.parametrize("waiting", [1, 3, 50])
def test_the_page_costs_the_same_however_long_the_list_is(
    waiting: int, django_assert_num_queries: Any
) -> None:
    office = make_office()
    accept_many(office, waiting)
    client = client_of(office.commune[Role.CASE_OFFICER])
    client.get("/work/")
    # Session, account, holdings, grants; the calendar for the borders and again for the rows;
    # sizes, rows, choices; the look; the counters.
    with django_assert_num_queries(13):
        client.get("/work/")
