"""The ways from every page of the staff to the others: only those that the actor may go."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.apps.dossiers.rules import delivers_at_desk, receives_at_desk
from motcua.apps.orgs.actor import Actor


def ways_of(request: HttpRequest, actor: Actor) -> list[dict[str, Any]]:
    """For base_staff.html. No query."""
    ways = []
    if receives_at_desk(actor):
        ways.append(_way(request, "reception", _("Tiếp nhận"), icon="door-enter", first="choose"))
    if delivers_at_desk(actor):
        ways.append(_way(request, "delivery", _("Trả kết quả"), icon="door-exit", first="list"))
    return ways


def _way(request: HttpRequest, pages: str, label: str, *, icon: str, first: str) -> dict[str, Any]:
    match = request.resolver_match
    return {
        "label": label,
        "icon": icon,
        "url": reverse(f"{pages}:{first}"),
        "current": match is not None and match.app_name == pages,
    }
