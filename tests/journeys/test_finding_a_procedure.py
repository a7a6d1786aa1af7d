"""Vi Thị Nhàn finds a procedure on her telephone; an editor teaches the search her word. No mouse."""

import pytest
from playwright.sync_api import expect

from motcua.apps.catalogue.models import SearchWordChange
from motcua.apps.orgs.roles import Role
from tests.factories.orgs import make_province
from tests.journeys.house import House, keep_screen, keys_work, told

pytestmark = pytest.mark.django_db(transaction=True)

TELEPHONE = (390, 844)


def test_suggestions_come_while_typing_and_the_arrow_chooses(house: House) -> None:
    code = house.office.version.procedure.code
    with house.window(size=TELEPHONE) as page:
        page.goto("/")
        field = page.get_by_label("Tìm thủ tục")
        expect(field).to_have_attribute("aria-autocomplete", "list")
        field.focus()
        page.keyboard.type("ddawng kys hooj kinh doa")
        option = page.get_by_role("option").first
        expect(option).to_contain_text("hộ kinh doanh")
        keep_screen(page, "search-suggestions")
        page.keyboard.press("ArrowDown")
        expect(option).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Escape")
        expect(option).to_be_hidden()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/procedures/{code}/")


def test_an_editor_tries_a_word_and_it_is_found_at_once(house: House) -> None:
    editor = make_province()[Role.CATALOGUE_EDITOR]
    with house.window(editor) as page:
        page.goto("/danh-muc/tu-dong-nghia/")
        keys_work(page)
        page.keyboard.press("n")
        page.wait_for_url("**/them/")
        page.get_by_label("Người dân gõ").fill("zzz qqq")
        page.get_by_label("Tên thủ tục gọi là").fill("hộ kinh doanh")
        page.get_by_label("Thử với câu").fill("zzz qqq")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_contain_text("mới vào")
        keep_screen(page, "search-word-tried")
        keys_work(page)
        page.keyboard.press("Control+Enter")
        told(page, "Đã thêm “zzz qqq”. Trang tìm kiếm dùng ngay.")
    assert SearchWordChange.objects.count() == 1
    with house.window() as page:
        page.goto("/procedures/?q=zzz+qqq")
        expect(page.locator("#found")).to_contain_text("hộ kinh doanh")
