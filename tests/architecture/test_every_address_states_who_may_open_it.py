"""No page is open by forgetting."""

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from motcua.web.access import Access, Audience, access_of


def views_of(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every address of the product with its view."""
    for entry in resolver.url_patterns:
        address = before + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield address, entry.callback
        else:
            yield from views_of(entry, address)


def test_every_address_states_who_may_open_it() -> None:
    silent = [address for address, view in views_of(get_resolver()) if access_of(view) is None]
    assert silent == []


def test_what_is_open_to_everybody_is_listed_here() -> None:
    """A page for everybody is added on purpose: name it here too."""
    open_to_all = {
        address for address, view in views_of(get_resolver()) if access_of(view) == Access(Audience.PUBLIC)
    }
    assert open_to_all == {
        "",
        "follow/",
        "h/<str:code>",
        "h/<str:code>/forget/",
        "offices/",
        "procedures/",
        "procedures/<str:code>/",
        "procedures/<str:code>/card.pdf",
        "procedures/for/<slug:code>/",
        "procedures/suggest/",
        "account/second-step/",
        "account/sign-in/",
        "account/sign-out/",
        "health/live",
        "health/ready",
        "language/",
    }
