"""A browser on the whole product: real addresses, real database."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

AXE = (Path(__file__).resolve().parents[3] / "node_modules" / "axe-core" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    # The browser's driver runs a loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        yield opened
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(params=[1440, 390])
def window(request: Any, browser: Browser, live_server: Any) -> Iterator[BrowserContext]:
    """A window of that width on the running product, under a policy that lets the checker in."""
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": request.param, "height": 900}, bypass_csp=True
    )
    context.set_default_timeout(5000)
    yield context
    context.close()


def faults(page: Page) -> list[tuple[str, str]]:
    """What axe finds, and whether the page is wider than the window."""
    found = page.evaluate(f"{AXE}; axe.run(document, {{runOnly: {RULES}}})")
    sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    wide = [("scrolls sideways", f"{sideways} px")] if sideways > 0 else []
    return wide + [(rule["id"], node["html"]) for rule in found["violations"] for node in rule["nodes"]]
