"""What journeys share: the running product with one commune at work, its clock, windows for its people."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from motcua.apps.orgs.roles import Role
from tests.browsing import sign_in, stop_clock
from tests.factories.dossiers import Office, make_office
from tests.factories.orgs import PASSWORD, StaffFixture

WIDE, NARROW = (1440, 900), (390, 844)
SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"
PEOPLE = {
    Role.RECEIVING_OFFICER: "Lò Thị Ánh Tuyết",
    Role.CASE_OFFICER: "Đặng Quốc Huy",
    Role.HEAD_OF_UNIT: "Phạm Thị Thảo",
    Role.AGENCY_LEADER: "Bùi Văn Đức",
    Role.RECORDS_CLERK: "Vũ Ngọc Yến",
    Role.RETURNING_OFFICER: "Hồ Sỹ Ân",
    Role.ADMINISTRATOR: "Trịnh Gia Bảo",
}


@dataclass
class House:
    """The product at `address`, with one commune in it. Its clock stands still until told otherwise."""

    office: Office
    address: str
    browser: Browser
    patch: pytest.MonkeyPatch
    troubles: list[str] = field(default_factory=list)

    def __getitem__(self, role: Role) -> StaffFixture:
        return self.office.commune[role]

    def it_is(self, moment: datetime) -> None:
        """For every act from now on, in every thread."""
        stop_clock(self.patch, moment)

    @contextmanager
    def window(
        self, who: StaffFixture | None = None, size: tuple[int, int] = WIDE, *, lets_checkers_in: bool = False
    ) -> Iterator[Page]:
        """A new window, with a session of that person when one is named.

        Errors of scripts and refusals by the policy are collected in `troubles`. lets_checkers_in: without
        the policy, which refuses the text of a checker as it refuses any other.
        """
        width, height = size
        context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": width, "height": height},
            bypass_csp=lets_checkers_in,
            reduced_motion="reduce",
        )
        context.set_default_timeout(8000)
        if who:
            sign_in(context, who.user, self.address)
        page = context.new_page()
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", self._listen)
        yield page
        context.close()

    def _listen(self, said: object) -> None:
        text = str(getattr(said, "text", ""))
        if "Content Security Policy" in text:
            self.troubles.append(text)


def make_house(address: str, browser: Browser, patch: pytest.MonkeyPatch) -> House:
    """A commune with named people, ready to receive one real procedure."""
    office = make_office()
    for role, name in PEOPLE.items():
        user = office.commune[role].user
        user.display_name = name
        user.save(update_fields=["display_name"])
    return House(office, address, browser, patch)


def enter(page: Page, who: StaffFixture) -> None:
    """Fill in the sign-in page and press Enter."""
    page.get_by_label("Tên đăng nhập").fill(who.user.login)
    page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".me")).to_contain_text(who.user.display_name)


def told(page: Page, words: str) -> None:
    """The page says so, to the eye and aloud."""
    expect(page.locator("main").get_by_text(words).first).to_be_visible()
    expect(page.locator("#status")).to_contain_text(words)


def keys_work(page: Page) -> None:
    """Wait until the page listens to keys: its script comes after its words."""
    expect(page.locator("[aria-keyshortcuts]").first).to_be_attached()


def keep_screen(page: Page, name: str) -> None:
    """A picture for the documentation in build/screens, when the environment says KEEP_SCREENS=1."""
    if os.environ.get("KEEP_SCREENS"):
        SCREENS.mkdir(parents=True, exist_ok=True)
        page.evaluate("document.fonts.ready")
        # Hiding the caret would be an inline style, which the policy refuses.
        page.screenshot(path=SCREENS / f"{name}.png", caret="initial")
