"""Whether what an officer has on the screen is still so: asked every 20 seconds while a dossier is open."""

from http import HTTPStatus
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.queries.winner import newest_act_by_others
from motcua.platform.ui.answers import is_fragment
from motcua.web.access import Audience, StaffRequest, every_officer, page

LARGEST_SEQ = 2**31 - 1


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
def fresh(request: StaffRequest, dossier_id: UUID) -> HttpResponse:
    """Nothing, or a note who did what since `seen`, which never touches what is being typed.

    Shows no personal data of the dossier, so it is no look at it.
    """
    if not is_fragment(request):
        return redirect("dossiers:page", dossier_id)
    if not dossiers_seen_by(request.actor).filter(id=dossier_id).exists():
        raise Http404
    winner = newest_act_by_others(dossier_id, _seen(request), request.actor.user_id)
    if winner is None:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    return render(request, "dossiers/fresh.html", {"dossier_id": dossier_id, "winner": winner})


def _seen(request: StaffRequest) -> int:
    """The newest entry on the screen; without a number nothing is older than what is seen."""
    seen = request.GET.get("seen", "")
    return min(int(seen), LARGEST_SEQ) if seen.isascii() and seen.isdecimal() else LARGEST_SEQ
