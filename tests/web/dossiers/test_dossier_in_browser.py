"""The dossier's page and the draft, as a browser shows them at a desk and on a telephone."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from motcua.apps.dossiers.models import Dossier
from motcua.apps.orgs.roles import Role
from tests.browsing import faults, sign_in, stop_clock
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import StaffFixture, make_staff

pytestmark = pytest.mark.django_db(transaction=True)

LAST_WEDNESDAY = date(2026, 11, 18)
LONG_NAME = "Công ty Trách nhiệm hữu hạn Một thành viên Xây lắp và Thương mại dịch vụ Hoàng Gia Phát"


@pytest.fixture(params=[1440, 390])
def window(
    request: Any, browser: Browser, live_server: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[BrowserContext]:
    """A window of that width at 14:00 on a Monday, under a policy that lets the checker in."""
    stop_clock(monkeypatch, at(14))
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": request.param, "height": 900}, bypass_csp=True
    )
    context.set_default_timeout(8000)
    yield context
    context.close()


@pytest.fixture
def office() -> Office:
    """A commune at work."""
    return make_office()


def opened(window: BrowserContext, who: StaffFixture, dossier: Dossier, live_server: Any) -> Page:
    window.clear_cookies()
    sign_in(window, who.user, live_server.url)
    page = window.new_page()
    page.goto(f"/dossiers/{dossier.id}/")
    return page


def until_signing(office: Office, owner: str = LONG_NAME) -> Dossier:
    dossier = office.accept(at(8, 5, LAST_WEDNESDAY), owner=owner)
    office.draft(dossier, at(9, 0, LAST_WEDNESDAY))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10, 0, LAST_WEDNESDAY))
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(11, 0, LAST_WEDNESDAY))
    return dossier


def test_a_step_is_done_by_one_key_and_everything_follows_without_a_new_page(
    window: BrowserContext, office: Office, live_server: Any
) -> None:
    dossier = office.accept(at(9))
    page = opened(window, office.commune[Role.CASE_OFFICER], dossier, live_server)
    page.evaluate("window.same = true")
    expect(page.get_by_role("button", name="Trình lãnh đạo phòng")).to_be_visible()

    page.keyboard.press("c")

    expect(page.locator("#dossier .note.ok")).to_have_text("Đã xong: Trình lãnh đạo phòng.")
    expect(page.locator("#dossier .note.ok")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Đã xong: Trình lãnh đạo phòng.")
    expect(page.locator(".flow .now")).to_contain_text("Lãnh đạo phòng xem xét")
    expect(page.get_by_text("2 mục nối chuỗi, nguyên vẹn")).to_be_visible()
    # The counters ask again at once, not after their 20 seconds.
    expect(page.locator("#queues .count").first).to_have_text("0")
    assert page.evaluate("window.same")


def test_sending_back_asks_why_where_the_button_is(
    window: BrowserContext, office: Office, live_server: Any
) -> None:
    dossier = until_signing(office)
    page = opened(window, office.commune[Role.AGENCY_LEADER], dossier, live_server)
    page.get_by_text("Trả lại thụ lý…").click()
    reason = page.get_by_label("Lý do trả lại")

    page.locator(".ask[open] button").click()
    expect(page.get_by_text("Ghi lý do trả lại.").last).to_be_visible()
    expect(reason).to_be_visible()
    assert faults(page) == []

    reason.fill("Thiếu căn cứ pháp lý")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".flow .now")).to_contain_text("Thụ lý")
    expect(page.locator(".notes-of-step")).to_contain_text("Thiếu căn cứ pháp lý")
    assert faults(page) == []


def test_whoever_was_slower_reads_who_was_faster_and_sees_what_is_there_now(
    window: BrowserContext, office: Office, live_server: Any
) -> None:
    dossier = office.accept(at(9))
    colleague = make_staff(Role.CASE_OFFICER, office.commune[Role.CASE_OFFICER].post.unit)
    page = opened(window, colleague, dossier, live_server)
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(13, 40))

    page.get_by_role("button", name="Trình lãnh đạo phòng").click()

    winner = office.commune[Role.CASE_OFFICER].user.display_name
    expect(page.locator("#dossier .note.late")).to_contain_text(
        f"{winner} vừa làm “Xong bước: Thụ lý” lúc 13:40"
    )
    expect(page.locator("#dossier .note.late")).to_be_focused()
    expect(page.get_by_role("button", name="Trình lãnh đạo phòng")).to_have_count(0)
    assert faults(page) == []


def test_numbers_are_shown_for_a_purpose_and_gone_on_the_next_visit(
    window: BrowserContext, office: Office, live_server: Any
) -> None:
    dossier = office.accept(at(9))
    page = opened(window, office.commune[Role.CASE_OFFICER], dossier, live_server)
    expect(page.get_by_text("099301000482")).to_have_count(0)
    page.get_by_label("Xem đủ số định danh, điện thoại, địa chỉ").click()
    assert faults(page) == []
    page.get_by_label("Xem để làm gì").select_option("Liên hệ công dân")
    page.get_by_role("button", name="Xem đủ").click()
    expect(page.get_by_text("099301000482")).to_be_visible()
    page.reload()
    expect(page.get_by_text("099301000482")).to_have_count(0)


def test_every_state_of_the_page_is_accessible_and_no_wider_than_the_window(
    window: BrowserContext, office: Office, live_server: Any
) -> None:
    fresh, signing, resolved = office.accept(at(9)), until_signing(office), office.accept(at(9))
    office.resolve(resolved, at(10))
    roles = {
        "mine, fresh": (Role.CASE_OFFICER, fresh),
        "another's, late": (Role.CASE_OFFICER, signing),
        "to sign": (Role.AGENCY_LEADER, signing),
        "to hand over": (Role.RETURNING_OFFICER, resolved),
    }
    found = {
        state: faults(opened(window, office.commune[role], dossier, live_server))
        for state, (role, dossier) in roles.items()
    }
    assert {state: faulty for state, faulty in found.items() if faulty} == {}


def test_a_draft_is_written_refused_and_kept_by_keyboard(
    window: BrowserContext, office: Office, live_server: Any
) -> None:
    dossier = office.accept(at(9), owner=LONG_NAME)
    page = opened(window, office.commune[Role.CASE_OFFICER], dossier, live_server)
    page.keyboard.press("s")
    expect(page.get_by_role("heading", level=1)).to_have_text("Soạn dự thảo kết quả")
    assert faults(page) == []
    page.get_by_label("Trích yếu").focus()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("link", name="Nội dung", exact=True)).to_be_visible()
    assert faults(page) == []
    page.get_by_label("Nội dung").fill("Chứng nhận hộ kinh doanh.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Đã lưu dự thảo.").first).to_be_visible()
    expect(page.get_by_role("link", name="Dự thảo Giấy chứng nhận")).to_be_visible()


def test_without_scripts_a_step_is_done_as_well(browser: Browser, office: Office, live_server: Any) -> None:
    dossier = until_signing(office)
    window = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = opened(window, office.commune[Role.AGENCY_LEADER], dossier, live_server)
    page.get_by_text("Trả lại thụ lý…").click()
    page.get_by_label("Lý do trả lại").fill("Thiếu căn cứ pháp lý")
    page.locator(".ask[open] button").click()
    expect(page.locator(".flow .now")).to_contain_text("Thụ lý")
    expect(page.get_by_text("Đã xong: Trả lại thụ lý.")).to_be_visible()
    window.close()
