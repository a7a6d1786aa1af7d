"""Signing in with two steps, leaving the desk and coming back to what was being typed."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.accounts.commands.second_factors import begin_totp, confirm_totp
from motcua.platform.accounts.commands.set_pin import set_pin
from motcua.platform.accounts.models import Session
from motcua.platform.accounts.totp import code_at, step_at
from tests.browsing import sign_in
from tests.factories.orgs import PASSWORD, StaffFixture
from tests.journeys.house import House, keep_screen, keys_work
from tests.journeys.test_axe import Inspector

pytestmark = pytest.mark.django_db(transaction=True)

PIN = "2580"


@pytest.fixture
def officer(house: House) -> StaffFixture:
    """She has a PIN."""
    officer = house[Role.CASE_OFFICER]
    set_pin(officer.user, PIN)
    return officer


def unlock(page: Page, pin: str = PIN) -> None:
    expect(page.locator("#unlock-pin")).to_be_focused()
    page.keyboard.type(pin)
    page.keyboard.press("Enter")


def test_an_officer_signs_in_with_password_and_the_code_of_her_telephone(
    house: House, officer: StaffFixture
) -> None:
    then = clock.now() - timedelta(hours=1)
    secret = begin_totp(officer.user, then)
    confirm_totp(officer.user, code_at(secret, step_at(then)), then)
    with house.window() as page:
        page.goto("/account/password/")
        page.keyboard.type(officer.user.login)
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_label("Mã xác thực")).to_be_focused()
        page.keyboard.type("000000")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Còn 4 lần thử").first).to_be_visible()
        keep_screen(page, "second-step")
        page.get_by_label("Mã xác thực").fill(code_at(secret, step_at(clock.now())))
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Đổi mật khẩu")


def test_a_passkey_is_made_in_the_browser_and_signs_in(house: House, officer: StaffFixture) -> None:
    with house.window(officer) as page:
        give_fingerprint_reader(page)
        page.goto("/account/security/")
        page.get_by_role("link", name="Thêm khóa").click()
        page.get_by_label("Tên khóa").fill("Máy ở quầy 3")
        page.get_by_label("Mật khẩu của bạn").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.locator("ol.codes li")).to_have_count(10)
        keep_screen(page, "recovery-codes")
        page.get_by_role("link", name="Đã cất, xong").click()
        expect(page.get_by_text("Máy ở quầy 3", exact=True).first).to_be_visible()
        page.locator(".me").click()
        page.get_by_role("button", name="Đăng xuất").first.click()
        page.get_by_label("Tên đăng nhập").fill(officer.user.login)
        page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Dùng khóa truy cập")).to_be_visible()
        page.keyboard.press("Alt+k")
        expect(page.locator(".me")).to_contain_text(officer.user.display_name)


def give_fingerprint_reader(page: Page) -> None:
    """Chromium's own authenticator in software, which always finds the finger."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    reader = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": reader})


def test_one_key_locks_the_desk_and_the_pin_brings_back_what_was_typed(
    house: House, officer: StaffFixture
) -> None:
    with house.window(officer) as page:
        page.goto("/account/security/pin/")
        keys_work(page)
        page.get_by_label("Mã PIN mới", exact=True).fill("19")
        page.keyboard.press("Alt+l")
        expect(page.get_by_role("heading", name="Bàn đang khóa")).to_be_visible()
        expect(page.locator("#main")).to_be_hidden()
        keep_screen(page, "desk-locked")
        page.keyboard.press("Escape")
        unlock(page, "1111")
        expect(page.locator("#desk-lock").get_by_text("Còn 4 lần thử")).to_be_visible()
        unlock(page)
        expect(page.locator("#main")).to_be_visible()
        expect(page.get_by_label("Mã PIN mới", exact=True)).to_be_focused()
        expect(page.get_by_label("Mã PIN mới", exact=True)).to_have_value("19")


def test_a_lock_covers_every_tab_and_a_reload_is_no_way_around_it(
    house: House, officer: StaffFixture
) -> None:
    with house.window(officer) as page:
        page.goto("/account/")
        other = page.context.new_page()
        other.goto("/account/security/")
        keys_work(other)
        other.keyboard.press("Alt+l")
        expect(other.locator("#unlock-pin")).to_be_focused()
        expect(page.get_by_role("heading", name="Bàn đang khóa")).to_be_visible()
        page.reload()
        expect(page).to_have_url(f"{house.address}/account/lock/?next=%2Faccount%2F")
        unlock(page)
        expect(page).to_have_url(f"{house.address}/account/")


def test_a_desk_left_alone_draws_its_curtain_by_itself(house: House, officer: StaffFixture) -> None:
    with house.window(officer) as page:
        page.clock.install()
        page.goto("/account/")
        page.clock.fast_forward(16 * 60 * 1000)
        expect(page.get_by_role("heading", name="Bàn đang khóa")).to_be_visible()
        page.clock.resume()
        page.wait_for_timeout(300)
        assert Session.objects.filter(user=officer.user, locked_at__isnull=False).count() == 1


def test_without_scripts_a_press_that_meets_a_locked_desk_is_sent_on(
    house: House, officer: StaffFixture
) -> None:
    context = house.browser.new_context(base_url=house.address, java_script_enabled=False)
    context.set_default_timeout(8000)
    sign_in(context, officer.user, house.address)
    page = context.new_page()
    page.goto("/account/post/")
    page.goto("/account/")
    page.get_by_label("Tiếng Anh").check()
    Session.objects.filter(user=officer.user).update(active_at=timezone.now() - timedelta(minutes=40))
    page.goto("/work/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bàn đang khóa")
    page.locator("#unlock-pin").fill(PIN)
    page.get_by_role("button", name="Mở khóa").click()
    expect(page).to_have_url(f"{house.address}/work/")
    context.close()


def test_five_wrong_pins_end_the_session(house: House, officer: StaffFixture) -> None:
    with house.window(officer) as page:
        page.goto("/account/")
        keys_work(page)
        page.keyboard.press("Alt+l")
        for left in (4, 3, 2, 1):
            unlock(page, "1111")
            expect(page.locator("#desk-lock").get_by_text(f"Còn {left} lần thử")).to_be_visible()
        unlock(page, "1111")
        expect(page.get_by_text("Đã nhập sai 5 lần").first).to_be_visible()


def test_every_state_is_accessible(house: House, officer: StaffFixture) -> None:
    found: list[Any] = []
    with house.window(officer, lets_checkers_in=True) as page:
        pages = Inspector(page)
        pages.open("security", "/account/security/")
        pages.open("application", "/account/security/totp/")
        pages.send("application, empty", "Bật xác thực hai bước")
        pages.open("passkey", "/account/security/passkeys/")
        pages.open("pin", "/account/security/pin/")
        pages.send("pin, empty", "Lưu mã PIN")
        page.set_viewport_size({"width": 390, "height": 844})
        page.keyboard.press("Alt+l")
        page.get_by_role("heading", name="Bàn đang khóa").wait_for()
        pages.look("curtain")
        page.keyboard.press("Enter")
        page.get_by_text("Hãy nhập mã để mở khóa.").wait_for()
        pages.look("curtain, empty")
        pages.open("lock page", "/account/lock/")
        found = pages.found
    assert [state for state in found if state.wrong] == []
