"""Keys, rows and the bulk bar as a person uses them."""

from playwright.sync_api import Page, expect


def top_of(page: Page, selector: str) -> float:
    return page.locator(selector).evaluate("(part) => part.getBoundingClientRect().top + scrollY")


def cursor(page: Page) -> str | None:
    return page.locator("tr.cursor").get_attribute("data-row")


def test_j_and_k_walk_the_rows_and_enter_opens_one(page: Page) -> None:
    page.goto("/components/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert cursor(page) == "H99.27-261118-0023"
    page.keyboard.press("Enter")
    assert page.url.endswith("#H99.27-261118-0023")


def test_x_picks_rows_and_the_bar_takes_the_place_of_the_filters(page: Page) -> None:
    page.goto("/components/")
    before = top_of(page, ".tblwrap")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Shift+X")
    expect(page.locator("[data-bulk-count]")).to_have_text("Đã chọn 3 hồ sơ")
    expect(page.locator("[data-bulk-idle]")).to_be_hidden()
    assert page.locator("tr[aria-selected=true]").count() == 3
    assert top_of(page, ".tblwrap") == before
    page.keyboard.press("Escape")
    expect(page.locator("[data-bulk-bar]")).to_be_hidden()


def test_one_box_picks_all_and_shows_when_only_some_are_picked(page: Page) -> None:
    page.goto("/components/")
    page.locator("[data-pick-all]").check()
    assert page.locator("[data-pick]:checked").count() == 5
    page.locator("[data-pick]").first.uncheck()
    assert page.locator("[data-pick-all]").evaluate("(box) => [box.checked, box.indeterminate]") == [
        False,
        True,
    ]


def test_slash_goes_to_the_search_and_letters_typed_there_do_nothing_else(page: Page) -> None:
    page.goto("/components/")
    page.keyboard.press("/")
    page.keyboard.type("jx?n")
    assert page.locator("#search-dossiers").input_value() == "jx?n"
    assert (page.locator("tr.cursor").count(), page.locator("dialog[open]").count()) == (0, 0)


def test_the_help_lists_the_keys_of_this_page(page: Page) -> None:
    page.goto("/components/")
    page.keyboard.press("?")
    expect(page.locator("#key-help")).to_be_visible()
    words = page.locator("#key-help .key-list dd").all_inner_texts()
    assert words[:3] == ["Tìm hồ sơ", "In", "Tiếp nhận hồ sơ"]
    assert "Chọn hoặc bỏ chọn dòng" in words
    page.keyboard.press("Escape")
    expect(page.locator("#key-help")).to_be_hidden()


def test_single_letters_can_be_turned_off_but_combinations_stay(page: Page) -> None:
    page.goto("/exchange/?keys-off")
    page.keyboard.press("/")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == ""
    assert page.locator("tr.cursor").count() == 0
    page.keyboard.press("Alt+2")
    assert page.evaluate("document.activeElement.id") == "second"


def test_a_combination_works_inside_a_field(page: Page) -> None:
    page.goto("/exchange/")
    page.locator("#name").focus()
    page.keyboard.press("Alt+2")
    assert page.evaluate("document.activeElement.id") == "second"


def test_screen_readers_are_told_the_keys(page: Page) -> None:
    page.goto("/components/")
    assert page.locator("#search-dossiers").get_attribute("aria-keyshortcuts") == "/"
    assert (
        page.get_by_role("button", name="Gửi", exact=True).get_attribute("aria-keyshortcuts")
        == "Control+Enter"
    )


def test_a_code_is_copied_and_said(page: Page) -> None:
    page.goto("/components/")
    page.get_by_role("button", name="Chép mã hồ sơ").click()
    assert page.evaluate("navigator.clipboard.readText()") == "H99.27-261110-0042"
    expect(page.locator("#status")).to_have_text("Đã chép H99.27-261110-0042")


def test_a_menu_closes_on_escape_and_gives_focus_back(page: Page) -> None:
    page.goto("/components/")
    page.locator("details.me-box summary").click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.locator("details.me-box").get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_clock_follows_the_server_and_not_the_counters_computer(page: Page) -> None:
    page.clock.install(time="2020-01-01T00:00:00Z")
    page.goto("/components/")
    page.clock.run_for(60_000)
    assert page.locator("[data-clock]").inner_text() == "09:41 Thứ Hai 23/11/2026"


def test_on_a_telephone_the_public_navigation_folds(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/components/public/")
    link = page.get_by_role("link", name="Số liệu công khai")
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Mục lục").click()
    expect(link).to_be_visible()
