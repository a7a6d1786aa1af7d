"""Filters of the list kept under a name, and the columns that it shows."""

from collections.abc import Iterator

import pytest
from django.contrib.messages import get_messages

from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.accounts.commands.views import MOST_VIEWS
from motcua.platform.accounts.models import SavedView
from motcua.web.work.columns import Choosable
from motcua.web.work.views import kept_query
from tests.factories.dossiers import Office, at, make_office
from tests.web.officers import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


@pytest.fixture
def office() -> Office:
    office = make_office()
    office.accept()
    return office


def keep(office: Office, name: str, query: str, role: Role = Role.CASE_OFFICER) -> list[str]:
    """Press; what was said afterwards."""
    client = client_of(office.commune[role])
    answer = client.post("/work/views/", {"name": name, "query": query})
    return [str(message) for message in get_messages(answer.wsgi_request)]


def views(
    office: Office, address: str = "/work/", role: Role = Role.CASE_OFFICER
) -> list[tuple[str, int, bool]]:
    page = client_of(office.commune[role]).get(address)
    return [(view["name"], view["size"], view["is_open"]) for view in page.context["views"]]


def test_kept_filters_stand_over_the_list_with_how_much_waits_in_them(office: Office) -> None:
    assert keep(office, "  Nộp   tại quầy ", "channel=counter&queue=unit&page=3") == [
        "Đã lưu bộ lọc “Nộp tại quầy”."
    ]
    keep(office, "Bưu chính", "channel=post")
    assert views(office) == [("Bưu chính", 0, False), ("Nộp tại quầy", 1, False)]
    assert views(office, "/work/?queue=unit&channel=counter") == [
        ("Bưu chính", 0, False),
        ("Nộp tại quầy", 1, True),
    ]


def test_they_are_ones_own(office: Office) -> None:
    keep(office, "Bưu chính", "channel=post")
    assert views(office, role=Role.HEAD_OF_UNIT) == []


def test_the_same_name_again_replaces_them_and_a_second_press_changes_nothing(office: Office) -> None:
    for query in ("channel=post", "channel=online", "channel=online"):
        keep(office, "Của tôi", query)
    assert list(SavedView.objects.values_list("name", "query")) == [("Của tôi", "channel=online")]


@pytest.mark.parametrize("name", ["", "   ", "x" * 61])
def test_without_a_name_nothing_is_kept_and_it_is_said(office: Office, name: str) -> None:
    assert keep(office, name, "channel=post") == ["Đặt tên cho bộ lọc, nhiều nhất 60 ký tự."]
    assert views(office) == []


def test_there_is_an_end_to_them(office: Office) -> None:
    for number in range(MOST_VIEWS):
        keep(office, f"Bộ lọc {number}", "channel=post")
    assert keep(office, "Thêm nữa", "channel=post") == ["Đã có 12 bộ lọc; bỏ bớt một bộ lọc trước."]


def test_they_are_let_go_by_their_owner_alone(office: Office) -> None:
    keep(office, "Bưu chính", "channel=post")
    view = SavedView.objects.get()
    client_of(office.commune[Role.HEAD_OF_UNIT]).post(f"/work/views/{view.id}/forget/")
    assert len(views(office)) == 1
    client_of(office.commune[Role.CASE_OFFICER]).post(f"/work/views/{view.id}/forget/")
    assert views(office) == []


def test_of_an_address_only_filters_are_kept() -> None:
    assert kept_query("q=Hằng&page=2&channel=post&x=1&queue=unit&step=") == "queue=unit&channel=post"


def test_the_list_shows_the_columns_that_were_chosen_and_always_code_and_time_left(office: Office) -> None:
    client = client_of(office.commune[Role.CASE_OFFICER])
    chosen = [Choosable.RECEIVED, Choosable.OWNER, "unknown"]
    answer = client.post("/work/columns/", {"column": chosen, "query": "queue=unit&page=2"})
    assert answer["Location"] == "/work/?queue=unit"
    heads = [str(column.label) for column in client.get("/work/").context["columns"]]
    assert heads == ["Mã hồ sơ", "Chủ hồ sơ", "Nhận lúc", "Thời gian còn lại"]


def test_every_column_fills_its_cell(office: Office) -> None:
    client = client_of(office.commune[Role.CASE_OFFICER])
    client.post("/work/columns/", {"column": list(Choosable)})
    page = client.get("/work/")
    assert page.text.count("<td") == 1 + len(page.context["columns"])
    assert office.commune.agency.name in page.text
