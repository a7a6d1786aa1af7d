"""Dossiers whose clocks stand still: by ground, with how long they wait, and what wants a look."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from motcua.apps.dossiers.queries.paused_list import PausedRow, paused_list
from motcua.platform import clock
from motcua.platform.audit.looks import record_look
from motcua.web.access import Audience, StaffRequest, every_officer, page

ODD = "odd"
MOST_ROWS = 200
"""A list of names is a look at each of them; more than this is a matter of figures, not of a list."""


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
def paused(request: StaffRequest) -> HttpResponse:
    """The grounds with their figures, and the dossiers of one of them or of all."""
    found = paused_list(request.actor, clock.now())
    ground, odd = request.GET.get("ground", ""), request.GET.get("show") == ODD
    rows = found.on(ground, odd=odd)
    _log(request, rows[:MOST_ROWS])
    context: dict[str, Any] = {
        "found": found,
        "rows": rows[:MOST_ROWS],
        "more": max(len(rows) - MOST_ROWS, 0),
        "ground": ground,
        "odd": odd,
        "odd_count": len(found.on("", odd=True)),
    }
    return render(request, "work/paused.html", context)


def _log(request: StaffRequest, rows: tuple[PausedRow, ...]) -> None:
    if not rows:
        return
    record_look(
        actor_id=request.actor.user_id,
        post_id=request.actor.post_id,
        purpose=gettext_noop("Xem hồ sơ đang tạm dừng"),
        subject_kind="dossier",
        subject_ids=[row.dossier_id for row in rows],
        page="work:paused",
    )
