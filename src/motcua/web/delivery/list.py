"""What lies at the desk: searched by what the person who stands there can say or show."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from motcua.apps.dossiers.queries.delivery_waiting import WaitingResult, waiting_count, waiting_results
from motcua.apps.dossiers.queries.delivery_whereabouts import whereabouts
from motcua.apps.dossiers.queries.follow_address import code_in_address
from motcua.apps.dossiers.rules import delivers_at_desk
from motcua.platform.audit.looks import record_look
from motcua.platform.ui.answers import is_fragment
from motcua.web.access import Audience, StaffRequest, page

ROWS_A_PAGE = 25
LONGEST_SEARCH = 300


@page(audience=Audience.STAFF, rule=delivers_at_desk)
@require_safe
@vary_on_headers("HX-Request")
def waiting_list(request: StaffRequest) -> HttpResponse:
    """The list, the longest waiting first. A scanned slip leads straight to the hand-over."""
    said = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    scanned = code_in_address(said)
    typed = scanned or said
    turned = Paginator(range(waiting_count(request.actor, typed)), ROWS_A_PAGE).get_page(
        request.GET.get("page")
    )
    rows = waiting_results(request.actor, typed, max(turned.start_index() - 1, 0), ROWS_A_PAGE)
    if scanned and len(rows) == 1:
        return redirect("delivery:deliver", rows[0].dossier_id)
    _log(request, typed, rows)
    template = "delivery/list.html#waiting" if is_fragment(request) else "delivery/list.html"
    return render(request, template, _context(request, typed, turned, rows))


def _context(
    request: StaffRequest, typed: str, turned: Page[Any], rows: tuple[WaitingResult, ...]
) -> dict[str, Any]:
    return {
        "typed": typed,
        "rows": rows,
        "page": turned,
        "elsewhere": whereabouts(request.actor, typed) if typed and not rows else (),
    }


def _log(request: StaffRequest, typed: str, rows: tuple[WaitingResult, ...]) -> None:
    """A list of names is a look at those people."""
    if rows:
        record_look(
            actor_id=request.actor.user_id,
            post_id=request.actor.post_id,
            purpose=gettext_noop("Tìm kết quả để trả")
            if typed
            else gettext_noop("Xem danh sách chờ trả kết quả"),
            subject_kind="dossier",
            subject_ids=[row.dossier_id for row in rows],
            page="delivery:list",
        )
