"""Editors keep the words that people search with, and the occasions in life."""

import pytest
from django.test import Client

from motcua.apps.catalogue.queries.life_events import life_event
from motcua.apps.catalogue.queries.search_words import word_lines
from motcua.apps.orgs.roles import Role
from motcua.platform.db.ids import new_id
from tests.factories.dossiers import Office, make_office
from tests.factories.orgs import AgencyFixture, make_province
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db

LIST = "/danh-muc/tu-dong-nghia/"
LINE = {"kind": "synonym", "term": "hộ khẩu", "meaning": "thường trú"}


@pytest.fixture
def province() -> AgencyFixture:
    return make_province()


@pytest.fixture
def editor(province: AgencyFixture) -> Client:
    return client_of(province[Role.CATALOGUE_EDITOR])


def _typed(**more: str) -> dict[str, str]:
    return {"act_id": str(new_id()), "kind": "synonym", "term": "", "meaning": "", "tried": ""} | more


@pytest.mark.parametrize("address", [LIST, f"{LIST}them/", "/danh-muc/viec-trong-doi/"])
def test_only_editors_open_them(province: AgencyFixture, editor: Client, address: str) -> None:
    assert editor.get(address).status_code == 200
    assert client_of(province[Role.OVERSEER]).get(address).status_code == 403


def test_the_list_is_narrowed_by_text_without_marks_and_by_kind(editor: Client) -> None:
    page = texts(editor.get(LIST, {"q": "ho khau"}))
    assert "hộ khẩu</a>" in page
    assert "bhxh" not in page
    assert "Không có dòng nào như vậy" in texts(editor.get(LIST, {"q": "hộ khẩu", "kind": "filler"}))


def test_a_word_is_added_and_the_list_says_so(editor: Client) -> None:
    answer = editor.post(f"{LIST}them/", _typed(term="giấy ra đời", meaning="khai sinh"), follow=True)
    assert "Đã thêm “giấy ra đời”" in texts(answer)
    assert "giấy ra đời" in {line.term for line in word_lines()}


def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(editor: Client) -> None:
    answer = editor.post(f"{LIST}them/", _typed(term="một hai ba bốn năm", meaning="khai sinh"))
    assert answer.status_code == 422
    assert "Nhiều nhất 4 chữ" in texts(answer)
    assert 'value="một hai ba bốn năm"' in texts(answer)


def test_a_word_is_tried_before_it_is_kept(editor: Client) -> None:
    office: Office = make_office()
    typed = _typed(term="zzz qqq", meaning="hộ kinh doanh", tried="zzz QQQ") | {"try": "1"}
    page = texts(editor.post(f"{LIST}them/", typed))
    assert "nếu lưu" in page
    assert f"{office.version.procedure.code} · <b>mới vào</b>" in page
    assert "zzz qqq" not in {line.term for line in word_lines()}


def test_a_shipped_word_is_switched_off_and_stays_in_sight(editor: Client) -> None:
    address = editor.get(f"{LIST}sua/", LINE).request
    assert address["PATH_INFO"] == f"{LIST}sua/"
    editor.post(f"{LIST}sua/?{address['QUERY_STRING']}", _typed(**LINE) | {"switch": "1"})
    assert [line.is_on for line in word_lines() if line.term == "hộ khẩu"] == [False]
    assert "đã tắt" in texts(editor.get(LIST, {"q": "hộ khẩu"}))


def test_a_line_that_is_not_there_is_not_found(editor: Client) -> None:
    assert editor.get(f"{LIST}sua/", LINE | {"term": "không có"}).status_code == 404


def test_an_occasion_is_changed_with_its_procedures(editor: Client) -> None:
    code = make_office().version.procedure.code
    typed = {
        "act_id": str(new_id()),
        "name": "Mở quán",
        "words": "Hộ kinh doanh",
        "members": code,
        "icon": "building-store",
        "position": "1",
        "is_on": "on",
    }
    answer = editor.post("/danh-muc/viec-trong-doi/mo-cua-hang/", typed, follow=True)
    assert "Đã lưu “Mở quán”." in texts(answer)
    assert life_event("mo-cua-hang").members == (code,)
    wrong = editor.post("/danh-muc/viec-trong-doi/them/", typed | {"act_id": str(new_id()), "members": "x"})
    assert wrong.status_code == 422
    assert "Danh mục không có: x." in texts(wrong)
    assert editor.get("/danh-muc/viec-trong-doi/khong-co/").status_code == 404
