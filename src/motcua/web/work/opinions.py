"""What the reader's units are asked and have not answered: their opinion on dossiers of others."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from motcua.apps.dossiers.models import Consultation
from motcua.apps.dossiers.queries.consultations import opinions_to_give
from motcua.apps.dossiers.queries.deadline import calendars_once, left_in_words, span_left
from motcua.platform import clock
from motcua.platform.audit.looks import record_look
from motcua.platform.ui.status import Status
from motcua.web.access import Audience, StaffRequest, every_officer, page

MOST_SHOWN = 200


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
def opinions(request: StaffRequest) -> HttpResponse:
    """The list, the most urgent first."""
    asked = list(opinions_to_give(request.actor)[:MOST_SHOWN])
    if asked:
        record_look(
            actor_id=request.actor.user_id,
            post_id=request.actor.post_id,
            purpose=gettext_noop("Xem danh sách chờ cho ý kiến"),
            subject_kind="dossier",
            subject_ids=list(dict.fromkeys(each.dossier_id for each in asked)),
            page="work:opinions",
        )
    return render(request, "work/opinions.html", {"rows": _rows(asked)})


def _rows(asked: list[Consultation]) -> list[tuple[Consultation, str, str]]:
    now, calendars = clock.now(), calendars_once()

    def left(each: Consultation) -> str:
        return left_in_words(span_left(now, each.due_at, each.unit.agency_id, calendars), units=2)

    return [(each, Status.LATE if each.due_at < now else Status.OK, left(each)) for each in asked]
