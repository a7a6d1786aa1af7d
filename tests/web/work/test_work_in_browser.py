"""My work, as a browser shows it at a desk and on a telephone."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from motcua.apps.orgs.roles import Role
from tests.browsing import faults, sign_in, stop_clock
from tests.factories.dossiers import Office, at, make_office

pytestmark = pytest.mark.django_db(transaction=True)

LAST_WEDNESDAY, LAST_FRIDAY = date(2026, 11, 18), date(2026, 11, 20)


@pytest.fixture(params=[1440, 390])
def window(
    request: Any, browser: Browser, live_server: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[BrowserContext]:
    """A window of that width at 09:40 on a Monday, under a policy that lets the checker in."""
    stop_clock(monkeypatch, at(9, 40))
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": request.param, "height": 900}, bypass_csp=True
    )
    context.set_default_timeout(8000)
    yield context
    context.close()


@pytest.fixture
def office() -> Office:
    """A commune with a late dossier, one due today, two in time and one that a leader has."""
    office = make_office()
    office.accept(at(8, 0, LAST_WEDNESDAY), owner="Lương Quốc Bảo")
    office.accept(at(16, 0, LAST_WEDNESDAY), owner="Phùng Thị Ngọc Diệp")
    office.accept(at(8, 0, LAST_FRIDAY), owner="Nguyễn Phúc Tôn Nữ Hoàng Thị Ngọc Quỳnh Anh")
    office.accept(at(9), owner="Công ty Trách nhiệm hữu hạn Một thành viên Xây lắp Hoàng Gia Phát")
    office.complete(office.accept(at(9), owner="Vũ Đình Trọng"), Role.CASE_OFFICER, "submit", at(9, 10))
    return office


@pytest.fixture
def page(window: BrowserContext, office: Office, live_server: Any) -> Page:
    """The officer's list."""
    sign_in(window, office.commune[Role.CASE_OFFICER].user, live_server.url)
    opened = window.new_page()
    opened.goto("/work/")
    return opened


def test_the_list_is_walked_and_a_dossier_opened_by_keyboard_alone(page: Page) -> None:
    for key in ("j", "j", "k", "j"):
        page.keyboard.press(key)
    expect(page.locator("tr.cursor")).to_contain_text("Phùng Thị Ngọc Diệp")
    page.keyboard.press("Enter")
    expect(page.locator("#people")).to_contain_text("Phùng Thị Ngọc Diệp")


def test_picked_rows_are_moved_together_by_keyboard(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.get_by_text("Đã chọn 2 hồ sơ").first).to_be_visible()
    assert faults(page) == []

    page.keyboard.press("c")
    expect(page.get_by_role("heading", level=1)).to_have_text("Chuyển bước nhiều hồ sơ")
    assert faults(page) == []

    page.get_by_role("button", name="Trình lãnh đạo phòng · 2 hồ sơ").click()
    expect(page.get_by_text("Đã chuyển 2 hồ sơ.").first).to_be_visible()
    expect(page.locator("[data-row]")).to_have_count(2)


def test_the_list_follows_its_counter_but_not_while_rows_are_picked(page: Page, office: Office) -> None:
    office.accept(at(9, 20), owner="Đặng Minh Tâm")
    page.keyboard.press("j")
    page.keyboard.press("x")
    poll(page)
    expect(page.locator("[data-row]")).to_have_count(4)

    page.keyboard.press("Escape")
    office.accept(at(9, 25), owner="Bùi Thị Nga")
    poll(page)
    expect(page.locator("[data-row]")).to_have_count(6)
    expect(page.locator("tr.cursor")).to_contain_text("Lương Quốc Bảo")


def poll(page: Page) -> None:
    """The counters are asked for at once instead of after 20 seconds."""
    with page.expect_response(lambda response: "/work/queues/" in response.url):
        page.evaluate("document.body.dispatchEvent(new Event('acted'))")


def test_filters_and_order_change_the_list_alone_and_the_address_with_it(page: Page) -> None:
    page.evaluate("window.same = true")
    page.locator(".filters").get_by_text("Bước", exact=True).click()
    page.locator(".filters .pop").get_by_role("link", name="Thụ lý").click()
    expect(page.locator(".chip.on")).to_contain_text("Thụ lý")
    expect(page).to_have_url(re.compile("[?&]step="))
    page.locator(".chip.on").click()
    expect(page.locator(".chip.on")).to_have_count(0)
    assert page.evaluate("window.same")


def test_a_search_is_typed_from_anywhere_and_finds_without_diacritics(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("quynh anh")
    page.keyboard.press("Enter")
    expect(page.locator("[data-row]")).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_text("Kết quả tìm “quynh anh”")


@pytest.mark.parametrize(
    "address",
    [
        "/work/",
        "/work/?queue=unit",
        "/work/?queue=late&channel=post",
        "/work/?queue=to_hand_over",
        "/work/?q=khong+co",
    ],
)
def test_full_filtered_and_empty_it_is_accessible_and_no_wider_than_the_window(
    page: Page, address: str
) -> None:
    page.goto(address)
    assert faults(page) == []
