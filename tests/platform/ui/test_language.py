"""Which language a page speaks."""

from dataclasses import dataclass

import pytest
from django.test import RequestFactory

from motcua.platform.ui.language import language_of


@dataclass
class Account:
    is_authenticated: bool
    language: str = "vi"


@pytest.mark.parametrize(
    ("cookie", "account", "language"),
    [
        ("", Account(is_authenticated=False), "vi"),
        ("en", Account(is_authenticated=False), "en"),
        ("", Account(is_authenticated=True, language="en"), "en"),
        ("vi", Account(is_authenticated=True, language="en"), "vi"),
        ("klingon", Account(is_authenticated=False), "vi"),
    ],
)
def test_the_readers_choice_wins_and_the_browsers_is_not_asked(
    cookie: str, account: Account, language: str
) -> None:
    request = RequestFactory().get("/", headers={"Accept-Language": "en-US,en;q=0.9"})
    request.COOKIES["django_language"] = cookie
    request.user = account  # type: ignore[assignment]
    assert language_of(request) == language
