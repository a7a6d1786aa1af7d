"""What tests in a browser share: signing in, stopping the clock of the product, and asking axe."""

from contextvars import ContextVar
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, Page

from motcua.platform import clock

# conftest files are read before Django is ready, so nothing here may need its models.
if TYPE_CHECKING:
    from motcua.platform.accounts.models import User

AXE = (Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page: Page) -> list[tuple[str, str]]:
    """What axe finds, and whether the page is wider than the window. The window must bypass the policy."""
    found = page.evaluate(f"{AXE}; axe.run(document, {{runOnly: {RULES}}})")
    sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    wide = [("scrolls sideways", f"{sideways} px")] if sideways > 0 else []
    return wide + [(rule["id"], node["html"]) for rule in found["violations"] for node in rule["nodes"]]


def stop_clock(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    """From now on it is that moment in every thread, the server's too."""
    stopped = ContextVar("installed_clock", default=lambda: moment)
    monkeypatch.setattr(clock, "_installed", stopped)


def sign_in(window: BrowserContext, user: "User", address: str) -> None:
    """Give the window a session of that account, without the sign-in page, which has tests of its own."""
    client = Client()
    client.force_login(user)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    window.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": address}])
