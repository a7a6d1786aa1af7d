"""Officers at their browsers, without a browser."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from tests.factories.orgs import StaffFixture

FRAGMENT = {"HX-Request": "true"}


def client_of(who: StaffFixture) -> Client:
    """A signed-in client."""
    client = Client()
    client.force_login(who.user)
    return client


def step_form(response: Any, action: str) -> dict[str, str]:
    """What the browser would send for that button, as the page has it."""
    offers = [offer for step in response.context["steps"] for offer in step.offers]
    form = next(offer.form for offer in offers if offer.action.id == action)
    return {field.name: str(field.value() or "") for field in form}


def texts(response: HttpResponse) -> str:
    """The answer as text."""
    return response.content.decode()
