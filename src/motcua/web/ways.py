"""The ways from every page of the staff to the others: only those that the actor may go."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.apps.catalogue.rules import edits_catalogue, keeps_catalogue
from motcua.apps.dossiers.rules import (
    can_see_names,
    delivers_at_desk,
    gives_opinions,
    receives_at_desk,
    sees_people,
)
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.rules import can_see_organisation


def ways_of(request: HttpRequest, actor: Actor) -> list[dict[str, Any]]:
    """For base_staff.html. No query."""
    ways = []
    if can_see_names(actor):
        ways.append(_paused(request))
    if gives_opinions(actor):
        ways.append(_opinions(request))
    if receives_at_desk(actor):
        ways += _reception(request)
    if delivers_at_desk(actor):
        ways.append(_way(request, "delivery", _("Trả kết quả"), icon="door-exit", first="list"))
    if sees_people(actor):
        ways.append(_way(request, "parties", _("Người dân, tổ chức"), icon="users", first="list"))
    if keeps_catalogue(actor):
        ways.append(_way(request, "catalogue", _("Danh mục"), icon="books", first="list"))
    if edits_catalogue(actor):
        ways.append(_way(request, "words", _("Từ đồng nghĩa"), icon="language", first="list"))
    if can_see_organisation(actor):
        ways.append(_way(request, "organisation", _("Tổ chức"), icon="building-community", first="tree"))
    return ways


def _reception(request: HttpRequest) -> list[dict[str, Any]]:
    """The counter, and what was sent in; each is lit on its own pages."""
    counter = _way(request, "reception", _("Tiếp nhận"), icon="door-enter", first="choose")
    match = request.resolver_match
    waiting = match is not None and match.view_name in {"reception:submitted", "reception:submission"}
    sent_in = {
        "label": _("Chờ tiếp nhận"),
        "icon": "inbox",
        "url": reverse("reception:submitted"),
        "current": waiting,
    }
    return [counter | {"current": counter["current"] and not waiting}, sent_in]


def _opinions(request: HttpRequest) -> dict[str, Any]:
    """Another page among those of the work list."""
    match = request.resolver_match
    return {
        "label": _("Chờ cho ý kiến"),
        "icon": "message-reply",
        "url": reverse("work:opinions"),
        "current": match is not None and match.view_name == "work:opinions",
    }


def _paused(request: HttpRequest) -> dict[str, Any]:
    """A page of its own among those of the work list."""
    match = request.resolver_match
    return {
        "label": _("Đang tạm dừng"),
        "icon": "player-pause",
        "url": reverse("work:paused"),
        "current": match is not None and match.view_name == "work:paused",
    }


def _way(request: HttpRequest, pages: str, label: str, *, icon: str, first: str) -> dict[str, Any]:
    match = request.resolver_match
    return {
        "label": label,
        "icon": icon,
        "url": reverse(f"{pages}:{first}"),
        "current": match is not None and match.app_name == pages,
    }
