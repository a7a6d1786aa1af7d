"""The page of what was sent in: what it is, by when it is answered, and the three answers."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.queries.answer_clock import answer_due
from motcua.apps.dossiers.queries.deadline import left_in_words, span_left
from motcua.apps.dossiers.queries.submissions import SubmissionCard, submission_card
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.rules import receives_at_desk
from motcua.apps.dossiers.states import DossierState
from motcua.platform import clock
from motcua.platform.acts import ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.dossiers.seen import log_look
from motcua.web.reception.submission_forms import FORMS, AcceptSubmissionForm, SubmissionForm


@page(audience=Audience.STAFF, rule=receives_at_desk)
@require_http_methods(["GET", "HEAD", "POST"])
def submission(request: StaffRequest, dossier_id: UUID) -> HttpResponse:
    """GET: the page. POST: one of the answers is given, by the button `do`."""
    card = _card_or_404(request, dossier_id)
    if request.method != "POST":
        log_look(request, dossier_id, gettext_noop("Xem hồ sơ chờ tiếp nhận"), "reception:submission")
        return _page(request, card)
    asked = FORMS.get(request.POST.get("do", ""))
    if asked is None:
        raise Http404
    form = asked(request.POST, card=card)
    if not form.is_valid():
        return _page(request, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        answer = form.carry_out(form.act(request), request.actor)
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            form.add_error(field if field in form.fields else None, message)
        return _page(request, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    except Conflict as lost:
        fresh = _card_or_404(request, dossier_id)
        typed = {field.name: form.cleaned_data.get(field.name) for field in form.visible_fields()}
        return _page(request, fresh, asked(card=fresh, initial=typed), HTTPStatus.CONFLICT, lost)
    except NotAllowed:
        raise
    except ActRefused as refused:
        form.add_error(None, refused.message)
        return _page(request, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, form.done_words(answer))
    accepts = isinstance(form, AcceptSubmissionForm)
    return go_to(request, reverse("reception:receipt", args=[dossier_id]) if accepts else _queue())


def _queue() -> str:
    return reverse("reception:submitted")


def _card_or_404(request: StaffRequest, dossier_id: UUID) -> SubmissionCard:
    card = submission_card(request.actor, dossier_id)
    if card is None:
        raise Http404
    return card


def _page(
    request: StaffRequest,
    card: SubmissionCard,
    sent: SubmissionForm | None = None,
    status: HTTPStatus = HTTPStatus.OK,
    lost: Conflict | None = None,
) -> HttpResponse:
    dossier, now = card.dossier, clock.now()
    waits = dossier.state == DossierState.SUBMITTED
    agency_id = dossier.desk.agency_id
    due_at = answer_due(dossier.submitted_at, agency_id) if waits and not dossier.asked_at else None
    offered = [form for form in FORMS.values() if waits and not (form.name == "ask" and dossier.asked_at)]
    context = {
        "card": card,
        "dossier": dossier,
        "forms": [sent if sent and sent.name == form.name else form(card=card) for form in offered],
        "opened": sent.name if sent else "accept",
        "lost": lost,
        "due_at": due_at,
        "left": left_in_words(span_left(now, due_at, agency_id)) if due_at else "",
        "is_late": due_at is not None and due_at < now,
        "lines": timeline_of(dossier.id).lines,
    }
    return render(request, "reception/submission.html", context, status=status)
