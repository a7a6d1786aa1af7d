"""A commune on a Monday morning in the running product, for each journey afresh."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.journeys.house import House


@pytest.fixture
def house(browser: "Browser", live_server: Any, settings: Any) -> "Iterator[House]":
    """The house; what a browser complained of during the journey fails it."""
    from tests.factories.dossiers import MONDAY_MORNING
    from tests.journeys.house import House, make_house

    # The code on a receipt leads to where the product answers.
    settings.PUBLIC_URL = live_server.url
    with pytest.MonkeyPatch.context() as patch:
        opened: House = make_house(live_server.url, browser, patch)
        opened.it_is(MONDAY_MORNING)
        yield opened
    assert opened.troubles == []
