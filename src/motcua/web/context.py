"""What the shell of every page shows around its content."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from motcua.apps.orgs.actor import Actor
from motcua.web.late_entry import late_entry_of
from motcua.web.sidebar import sidebar
from motcua.web.ways import ways_of


def shell(request: HttpRequest) -> dict[str, Any]:
    """For base_staff.html: where one works, in which post, and the ways to the account and out.

    No query before a template shows the counters.
    """
    actor: Actor | None = getattr(request, "actor", None)
    if not hasattr(request, "actor"):
        return {}
    beside = sidebar(request, actor) | {"nav": ways_of(request, actor)} if actor else {}
    return beside | {
        "place": actor.agency_name if actor else "",
        "post_title": actor.post_title if actor else "",
        "home_url": settings.LOGIN_REDIRECT_URL,
        "account_url": reverse("account:preferences"),
        "security_url": reverse("account:security"),
        "late": late_entry_of(request) if actor else None,
        "late_url": reverse("dossiers:late") if actor else "",
        "sign_out_url": reverse("account:sign_out"),
        "lock": {
            "url": reverse("account:lock"),
            "unlock_url": reverse("account:unlock"),
            "here_url": reverse("account:here"),
        },
    }
