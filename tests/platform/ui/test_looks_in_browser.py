"""The components as a browser shows them: accessible, no wider than the screen, with every icon drawn."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

AXE = (Path(__file__).resolve().parents[3] / "node_modules" / "axe-core" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = ["", "public/", "sign-in/", "error/404/", "error/500/", "error/429/"]

UNDRAWN = """() => [...document.querySelectorAll('.i')]
    .filter((icon) => getComputedStyle(icon).maskImage.startsWith('linear-gradient'))
    .map((icon) => icon.className)"""


def violations(page: Page) -> list[tuple[str, str]]:
    found: dict[str, Any] = page.evaluate(f"{AXE}; axe.run(document, {{runOnly: {RULES}}})")
    return [(rule["id"], node["html"]) for rule in found["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_components_is_accessible(browser: Browser, address: str, name: str, width: int) -> None:
    # The tool itself is evaluated text, which the policy refuses; everything else is tested under the policy.
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{address}/components/{name}")
    assert violations(page) == []
    context.close()


@pytest.mark.parametrize("name", PAGES[:4])
def test_a_page_never_scrolls_sideways(page: Page, name: str) -> None:
    page.goto(f"/components/{name}")
    too_wide = {}
    for width in (320, 390, 768, 1024, 1200, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        too_wide[width] = page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)")
    assert too_wide == dict.fromkeys(too_wide, 0)


@pytest.mark.parametrize("name", PAGES)
def test_every_icon_on_a_page_is_drawn_under_the_policy(page: Page, name: str) -> None:
    page.goto(f"/components/{name}")
    assert page.evaluate(UNDRAWN) == []


def test_the_face_of_the_page_is_the_one_we_send(page: Page) -> None:
    page.goto("/components/")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('15px \"Source Sans 3 Variable\"', 'Ậ Ễ Ữ')")


def test_on_paper_bars_and_buttons_are_gone_and_states_keep_icon_and_word(page: Page) -> None:
    page.goto("/components/")
    page.emulate_media(media="print")
    shown = {
        part: page.locator(part).first.is_visible() for part in (".topbar", ".side", ".act", ".st", ".st .i")
    }
    assert shown == {".topbar": False, ".side": False, ".act": False, ".st": True, ".st .i": True}


def test_without_scripts_a_citizen_reaches_the_navigation_on_a_telephone(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/components/public/")
    assert page.get_by_role("link", name="Theo dõi hồ sơ").is_visible()
    context.close()
