"""Pages for everybody."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.platform import clock
from tests.factories.dossiers import MONDAY_MORNING, Office, at, make_office
from tests.factories.orgs import make_commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


def _page(address: str, **query: str) -> str:
    with clock.simulated(lambda: MONDAY_MORNING):
        return Client().get(address, query).content.decode()


@pytest.mark.parametrize("address", ["/", "/procedures/", "/offices/", "/follow/"])
def test_everybody_opens_them_even_when_nothing_is_set_up(address: str) -> None:
    assert Client().get(address).status_code == 200


def test_the_first_page_asks_one_question_and_knows_the_offices(office: Office) -> None:
    page = _page("/")
    for words in (
        "Bạn cần làm thủ tục gì?",
        "Hồ sơ của tôi đến đâu rồi?",
        office.commune.desk.name,
        "Đang mở · hôm nay 07:30–11:30 và 13:30–17:00",
    ):
        assert words in page


def test_a_closed_office_says_why_and_when_it_opens_again(office: Office) -> None:
    with clock.simulated(lambda: at(9, day=MONDAY_MORNING.date().replace(day=24))):
        page = Client().get("/offices/").content.decode()
    assert office.commune.desk.name in page
    assert "hôm nay nghỉ (Ngày Văn hóa Việt Nam), mở lại T4 25/11 07:30–11:30 và 13:30–17:00" in page


def test_a_procedure_is_found_without_diacritics_and_leads_to_its_card(office: Office) -> None:
    assert re.findall(r'href="(/procedures/[^"?]+/)"', _page("/procedures/", q="dang ky ho kinh doanh")) == [
        f"/procedures/{office.version.procedure.code}/"
    ]


def test_what_is_not_found_is_said_with_a_way_on(office: Office) -> None:
    page = _page("/procedures/", q="xyzabc")
    assert "Không thấy thủ tục nào cho “xyzabc”" in page
    for way in ('href="/offices/"', 'href="/procedures/for/sinh-con/"', office.commune.desk.name):
        assert way in page


def test_a_slip_is_mended_and_asked_about(office: Office) -> None:
    page = _page("/procedures/", q="dang ky ho kinh daonh")
    assert "Có phải bạn tìm:" in page
    assert "đăng ký hộ kinh doanh</a>" in page


def test_while_typing_a_few_are_suggested_and_nothing_for_one_letter(office: Office) -> None:
    code = office.version.procedure.code
    assert f'data-href="/procedures/{code}/"' in _page("/procedures/suggest/", q="ho kinh do")
    assert "option" not in _page("/procedures/suggest/", q="h")


def test_an_occasion_in_life_leads_to_its_procedures(office: Office) -> None:
    assert 'href="/procedures/for/mo-cua-hang/"' in _page("/")
    page = _page("/procedures/for/mo-cua-hang/")
    assert f'href="/procedures/{office.version.procedure.code}/"' in page
    assert "theo thứ tự thường làm" in page


def test_an_occasion_without_procedures_says_whom_to_ask(office: Office) -> None:
    assert "Hỏi tại nơi tiếp nhận." in _page("/procedures/for/lai-xe/")
    assert Client().get("/procedures/for/khong-co/").status_code == 404


def test_the_catalogue_is_narrowed_by_the_agency_that_resolves(office: Office) -> None:
    ProcedureVersion.objects.update(executing_agency="Phòng Kinh tế, Ủy ban nhân dân cấp xã")
    code = office.version.procedure.code
    assert "Phòng Kinh tế (1)" in _page("/procedures/")
    assert f"/procedures/{code}/" in _page("/procedures/", agency="phong-kinh-te")
    assert "Bỏ lọc" in _page("/procedures/", agency="phong-khac")


@pytest.mark.parametrize("query", [{}, {"page": "99"}, {"page": "x"}, {"level": "commune"}, {"level": "?"}])
def test_the_catalogue_is_leafed_through_whatever_the_address_says(
    office: Office, query: dict[str, str]
) -> None:
    assert office.version.procedure.code in _page("/procedures/", **query)


def test_a_card_says_what_to_bring_what_it_costs_and_on_what_it_rests(office: Office) -> None:
    page = _page(f"/procedures/{office.version.procedure.code}/")
    for words in ("Giấy đề nghị đăng ký hộ kinh doanh", "50.000\xa0₫", "Căn cứ pháp lý", "hỏi tại nơi nộp"):
        assert words in page


def test_an_unknown_procedure_is_not_there() -> None:
    assert Client().get("/procedures/9.999999/").status_code == 404


def test_a_page_speaks_the_language_that_was_chosen() -> None:
    reader = Client()
    reader.post("/language/", {"language": "en", "next": "/"})
    assert reader.get("/")["Content-Language"] == "en"


def test_the_first_page_costs_the_same_with_one_office_and_with_several(
    office: Office, django_assert_num_queries: Callable[[int], AbstractContextManager]
) -> None:
    reader = Client()
    reader.get("/")
    with django_assert_num_queries(HOME_QUERIES):
        reader.get("/")
    for name in ("Phường Một", "Phường Hai"):
        make_commune(name)
    with django_assert_num_queries(HOME_QUERIES):
        reader.get("/")


HOME_QUERIES = 4
"""The occasions in life, the desks, their calendars, the province's name."""
