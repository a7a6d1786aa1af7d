"""What happens on the page when an answer comes: conflicts, mistakes, trouble, sign-out, drafts."""

import pytest
from playwright.sync_api import Page, expect

from tests.platform.ui import addresses


@pytest.fixture(autouse=True)
def _count_anew() -> None:
    addresses.received.clear()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def active(page: Page) -> str:
    return page.evaluate("document.activeElement.textContent").strip()


def test_a_lost_race_is_told_on_the_page_and_aloud(page: Page) -> None:
    page.goto("/exchange/")
    press(page, "conflict")
    note = page.locator("#place .note")
    expect(note).to_contain_text("Bà Thảo vừa chuyển bước lúc 09:40 T2 23/11.")
    expect(note).to_be_focused()
    expect(page.locator("#status")).to_contain_text("Thao tác của bạn chưa được ghi.")


def test_a_refused_form_comes_back_with_its_mistakes_and_the_focus_on_them(page: Page) -> None:
    page.goto("/exchange/")
    press(page, "refused")
    expect(page.locator("#place .summary")).to_be_focused()


def test_a_failure_leaves_what_was_there_and_tells_in_the_place_for_messages(page: Page) -> None:
    page.goto("/exchange/")
    press(page, "broken")
    expect(page.locator("#messages")).to_contain_text("gửi lại không bị ghi hai lần")
    expect(page.locator("#place")).to_have_text("Chỗ cũ")


def test_a_lost_line_is_told_in_the_same_place(page: Page) -> None:
    page.goto("/exchange/")
    page.route("**/answer/**", lambda route: route.abort())
    press(page, "conflict")
    expect(page.locator("#messages")).to_contain_text("Chưa gửi được:")


def test_after_a_redirect_the_browser_goes_there_and_nests_nothing(page: Page) -> None:
    page.goto("/exchange/")
    press(page, "signed-out")
    page.wait_for_url("**/components/sign-in/")


def test_after_an_act_the_browser_opens_the_page_it_is_told(page: Page) -> None:
    page.goto("/exchange/")
    press(page, "done")
    page.wait_for_url("**/components/public/")


def test_when_a_row_leaves_the_work_goes_on_at_the_next(page: Page) -> None:
    page.goto("/exchange/")
    page.locator("#leave").click()
    expect(page.locator("#row-1")).to_have_count(0)
    page.wait_for_function("document.activeElement.textContent === 'hai'")


def test_a_form_is_sent_once_however_often_the_button_is_pressed(page: Page) -> None:
    page.goto("/exchange/")
    button = page.get_by_role("button", name="slow", exact=True)
    button.evaluate("(button) => { button.click(); button.click(); setTimeout(() => button.click(), 50); }")
    page.wait_for_url("**/answer/slow/")
    assert addresses.received == ["slow"]


def test_a_slow_answer_is_shown_after_a_moment_and_not_before(page: Page) -> None:
    page.goto("/exchange/")
    button = page.get_by_role("button", name="waiting", exact=True)
    button.click()
    expect(button).to_have_attribute("aria-disabled", "true")
    assert button.get_attribute("aria-busy") is None
    expect(button).to_have_attribute("aria-busy", "true")
    expect(page.locator("#place")).to_have_text("xong")
    assert (button.get_attribute("aria-busy"), button.get_attribute("aria-disabled")) == (None, None)


def fill(page: Page) -> None:
    page.locator("#name").fill("Trương Thị Hằng")
    page.locator("#secret").fill("matkhau")
    page.locator("#box").check()


def test_what_was_typed_is_offered_again_after_a_reload_but_never_a_password(page: Page) -> None:
    page.goto("/exchange/")
    fill(page)
    page.reload()
    expect(page.locator("#draft-offer")).to_contain_text("Có bản đang nhập dở lúc")
    press(page, "Lấy lại")
    assert page.locator("#name").input_value() == "Trương Thị Hằng"
    assert page.locator("#box").is_checked()
    assert (
        page.locator("#secret").input_value(),
        "matkhau" in page.evaluate("JSON.stringify(sessionStorage)"),
    ) == (
        "",
        False,
    )


def test_a_draft_is_gone_once_the_form_was_taken(page: Page) -> None:
    page.goto("/exchange/")
    fill(page)
    press(page, "keep")
    page.wait_for_url("**/answer/slow/")
    page.goto("/exchange/")
    expect(page.locator("#draft-offer")).to_be_hidden()


def test_a_draft_is_gone_after_signing_out_and_for_another_account(page: Page) -> None:
    page.goto("/exchange/")
    fill(page)
    press(page, "leave")
    page.wait_for_url("**/answer/slow/")
    page.goto("/exchange/")
    expect(page.locator("#draft-offer")).to_be_hidden()
    fill(page)
    page.goto("/exchange/?other")
    expect(page.locator("#draft-offer")).to_be_hidden()
    assert page.evaluate("Object.keys(sessionStorage).filter((name) => name.startsWith('draft:'))") == []


def test_nothing_of_a_page_is_kept_in_the_browsers_history_store(page: Page) -> None:
    page.goto("/exchange/")
    press(page, "conflict")
    expect(page.locator("#place .note")).to_be_visible()
    assert page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]") == [[], ["draft-owner"]]
