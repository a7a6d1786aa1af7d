"""Handing one result over."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.commands.deliver_result import deliver_result
from motcua.apps.dossiers.queries.delivery_card import DeliveryCard, delivery_card
from motcua.apps.dossiers.rules import delivers_at_desk
from motcua.platform.acts import ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.audit.looks import record_look
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.delivery.deliver_form import DeliverForm, form_for


@page(audience=Audience.STAFF, rule=delivers_at_desk)
@require_http_methods(["GET", "HEAD", "POST"])
def deliver(request: StaffRequest, dossier_id: UUID) -> HttpResponse:
    """GET: the form, or why there is none. POST: handed over, late or not, and back to the list."""
    card = _card_or_404(request, dossier_id)
    if request.method != "POST":
        _log(request, dossier_id)
        return _page(request, card, form_for(card))
    form = DeliverForm(request.POST)
    if not form.is_valid():
        return _page(request, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        deliver_result(form.act(request), request.actor, [form.delivery(dossier_id)])
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            form.add_error(field if field in form.fields else None, message)
        return _page(request, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    except Conflict as lost:
        fresh = _card_or_404(request, dossier_id)
        typed = {field.name: form.cleaned_data[field.name] for field in form.visible_fields()}
        return _page(request, fresh, form_for(fresh, typed), HTTPStatus.CONFLICT, lost)
    except NotAllowed:
        raise
    except ActRefused as refused:
        form.add_error(None, refused.message)
        return _page(request, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    words = _("Đã trả kết quả hồ sơ %(code)s cho %(name)s.")
    messages.success(
        request, words % {"code": card.dossier.code, "name": form.cleaned_data["collector_name"]}
    )
    return go_to(request, reverse("delivery:list"))


def _card_or_404(request: StaffRequest, dossier_id: UUID) -> DeliveryCard:
    card = delivery_card(request.actor, dossier_id)
    if card is None:
        raise Http404
    return card


def _log(request: StaffRequest, dossier_id: UUID) -> None:
    record_look(
        actor_id=request.actor.user_id,
        post_id=request.actor.post_id,
        purpose=gettext_noop("Trả kết quả"),
        subject_kind="dossier",
        subject_ids=[dossier_id],
        page="delivery:deliver",
    )


def _page(
    request: StaffRequest,
    card: DeliveryCard,
    form: DeliverForm,
    status: HTTPStatus = HTTPStatus.OK,
    lost: Conflict | None = None,
) -> HttpResponse:
    context = {"card": card, "dossier": card.dossier, "form": form, "lost": lost}
    return render(request, "delivery/deliver.html", context, status=status)
