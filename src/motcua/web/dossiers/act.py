"""The page of one act on a whole dossier: its form, what follows from it, and its answer."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.platform.acts import ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.registry import ActPage, act_page_of
from motcua.web.dossiers.seen import card_or_404, log_look


@page(audience=Audience.STAFF, rule=every_officer)
@require_http_methods(["GET", "HEAD", "POST"])
def act(request: StaffRequest, dossier_id: UUID, slug: str) -> HttpResponse:
    """GET: the form, or why there is none. POST: the act is done, and back to the dossier."""
    asked = act_page_of(slug)
    if asked is None:
        raise Http404
    card = card_or_404(request, dossier_id)
    if not asked.may(request.actor, card):
        raise NotAllowed("")
    if request.method != "POST":
        log_look(request, dossier_id, gettext_noop("Làm một việc trên hồ sơ"), "dossiers:act")
        return _page(request, asked, card, asked.form.opened(card, request.actor))
    form = asked.form(request.POST, request.FILES, card=card, actor=request.actor)
    if not form.is_valid():
        return _page(request, asked, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        answer = form.carry_out(form.act(request), request.actor, dossier_id)
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            form.add_error(field if field in form.fields else None, message)
        return _page(request, asked, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    except Conflict as lost:
        fresh = card_or_404(request, dossier_id)
        typed = {field.name: form.cleaned_data.get(field.name) for field in form.visible_fields()}
        again = asked.form.opened(fresh, request.actor, typed)
        return _page(request, asked, fresh, again, HTTPStatus.CONFLICT, lost)
    except NotAllowed:
        raise
    except ActRefused as refused:
        form.add_error(None, refused.message)
        return _page(request, asked, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, form.done_words(answer))
    return go_to(request, reverse("dossiers:page", args=[dossier_id]))


def _page(
    request: StaffRequest,
    asked: ActPage,
    card: DossierCard,
    form: DossierForm,
    status: HTTPStatus = HTTPStatus.OK,
    lost: Conflict | None = None,
) -> HttpResponse:
    context = {
        "act": asked,
        "card": card,
        "dossier": card.dossier,
        "form": form,
        "lost": lost,
        "is_offered": asked.is_offered(request.actor, card),
    }
    return render(request, "dossiers/act.html", context, status=status)
