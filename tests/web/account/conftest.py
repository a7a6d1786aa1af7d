"""A browser on the whole product: real addresses, real database."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browsing import faults

__all__ = ["faults"]


@pytest.fixture(params=[1440, 390])
def window(request: Any, browser: Browser, live_server: Any) -> Iterator[BrowserContext]:
    """A window of that width on the running product, under a policy that lets the checker in."""
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": request.param, "height": 900}, bypass_csp=True
    )
    context.set_default_timeout(5000)
    yield context
    context.close()
