"""What was sent to the desk and waits for its answer, the oldest first."""

from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from motcua.apps.dossiers.queries.answer_clock import answer_due
from motcua.apps.dossiers.queries.deadline import Calendars, calendars_once, left_in_words, span_left
from motcua.apps.dossiers.queries.submissions import (
    WaitingSubmission,
    waiting_submissions,
    waiting_submissions_count,
)
from motcua.apps.dossiers.rules import receives_at_desk
from motcua.platform import clock
from motcua.platform.audit.looks import record_look
from motcua.platform.ui.status import Status
from motcua.web.access import Audience, StaffRequest, page

ROWS_A_PAGE = 25


@page(audience=Audience.STAFF, rule=receives_at_desk)
@require_safe
def submitted(request: StaffRequest) -> HttpResponse:
    """The queue with the time that is left for each answer."""
    turned = Paginator(range(waiting_submissions_count(request.actor)), ROWS_A_PAGE).get_page(
        request.GET.get("page")
    )
    rows = waiting_submissions(request.actor, max(turned.start_index() - 1, 0), ROWS_A_PAGE)
    now, calendars = clock.now(), calendars_once()
    if rows:
        record_look(
            actor_id=request.actor.user_id,
            post_id=request.actor.post_id,
            purpose=gettext_noop("Xem danh sách chờ tiếp nhận"),
            subject_kind="dossier",
            subject_ids=[row.dossier_id for row in rows],
            page="reception:submitted",
        )
    context = {"rows": [_shown(row, now, calendars) for row in rows], "page": turned}
    return render(request, "reception/submitted.html", context)


def _shown(row: WaitingSubmission, now: datetime, calendars: Calendars) -> dict[str, Any]:
    due_at = None if row.asked_at else answer_due(row.submitted_at, row.desk_agency_id, calendars)
    left = left_in_words(span_left(now, due_at, row.desk_agency_id, calendars), units=2) if due_at else ""
    return {
        "row": row,
        "due_at": due_at,
        "left": left,
        "kind": Status.LATE if due_at and due_at < now else Status.OK,
    }
