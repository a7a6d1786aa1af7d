"""Signing in and one's own account, as a browser shows them at a desk and on a telephone."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from tests.factories.orgs import PASSWORD, StaffFixture, give_post, make_commune
from tests.web.account.conftest import faults

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def officer() -> StaffFixture:
    """A case officer who is the clerk as well."""
    commune = make_commune()
    give_post(commune[Role.CASE_OFFICER].staff, Role.RECORDS_CLERK, commune.units[UnitKind.RECORDS])
    return commune[Role.CASE_OFFICER]


def _enter(page: Page, login: str, password: str) -> None:
    page.get_by_label("Tên đăng nhập").fill(login)
    page.get_by_label("Mật khẩu", exact=True).fill(password)
    page.keyboard.press("Enter")


def test_an_officer_signs_in_by_keyboard_and_comes_to_the_page_that_was_wanted(
    window: BrowserContext, officer: StaffFixture
) -> None:
    page = window.new_page()
    page.goto("/account/password/")
    expect(page.get_by_label("Tên đăng nhập")).to_be_focused()
    page.keyboard.type(officer.user.login)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đổi mật khẩu")


def test_a_wrong_password_leaves_the_login_and_waits_for_the_password(
    window: BrowserContext, officer: StaffFixture
) -> None:
    page = window.new_page()
    page.goto("/account/sign-in/")
    _enter(page, officer.user.login, "sai rồi")
    expect(page.get_by_text("Còn 4 lần thử, sau đó tạm khóa 15 phút.").first).to_be_visible()
    expect(page.get_by_label("Tên đăng nhập")).to_have_value(officer.user.login)
    expect(page.get_by_label("Mật khẩu", exact=True)).to_be_focused()


def test_a_password_can_be_shown_while_typing_and_goes_out_as_one(
    window: BrowserContext, officer: StaffFixture
) -> None:
    page = window.new_page()
    page.goto("/account/sign-in/?next=/account/")
    password = page.get_by_label("Mật khẩu", exact=True)
    page.get_by_label("Hiện mật khẩu").check()
    expect(password).to_have_attribute("type", "text")
    page.get_by_label("Hiện mật khẩu").uncheck()
    expect(password).to_have_attribute("type", "password")


def test_one_chooses_a_post_and_sees_in_which_one_acts(window: BrowserContext, officer: StaffFixture) -> None:
    page = window.new_page()
    page.goto("/account/post/?next=/account/")
    _enter(page, officer.user.login, PASSWORD)
    page.get_by_role("button", name="Văn thư").click()
    expect(page.get_by_role("listitem").filter(has_text="đang dùng")).to_contain_text("Văn thư")


def test_every_state_of_every_page_is_accessible_and_no_wider_than_the_window(
    window: BrowserContext, officer: StaffFixture
) -> None:
    page = window.new_page()
    found = {}
    page.goto("/account/post/?next=/account/")
    found["sign in"] = faults(page)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("link", name="Tên đăng nhập")).to_be_visible()
    found["sign in, empty"] = faults(page)
    _enter(page, officer.user.login, "sai rồi")
    expect(page.get_by_text("Còn 4 lần thử").first).to_be_visible()
    found["sign in, wrong"] = faults(page)
    _enter(page, officer.user.login, PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_have_text("Chọn vị trí công tác")
    found["choose a post"] = faults(page)
    page.get_by_role("button", name="Văn thư").click()
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_text("Đã lưu.").first).to_be_visible()
    found["account, saved"] = faults(page)
    page.get_by_role("link", name="Đổi mật khẩu").click()
    found["password"] = faults(page)
    page.get_by_role("button", name="Đổi mật khẩu").click()
    expect(page.get_by_role("link", name="Mật khẩu hiện tại")).to_be_visible()
    found["password, empty"] = faults(page)
    assert {state: faulty for state, faulty in found.items() if faulty} == {}
