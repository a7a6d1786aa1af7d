"""Doing an open step by one of the actions that its process offers."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain.bpmn import Action, Node
from motcua.platform.acts import ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.ui.answers import go_to, is_fragment
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.dossiers.answer import Said, dossier_answer
from motcua.web.dossiers.offers import seen_now
from motcua.web.dossiers.seen import card_or_404
from motcua.web.dossiers.step_forms import StepForm, form_class, form_id, typed_again


@page(audience=Audience.STAFF, rule=every_officer)
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: StaffRequest, dossier_id: UUID, seq: int) -> HttpResponse:
    """POST: the step is done. GET, as after a reload: the dossier's page, where the form is."""
    if request.method != "POST":
        return redirect("dossiers:page", dossier_id)
    card = card_or_404(request, dossier_id)
    node, action = _asked_for(request, card, seq)
    form = form_class(node.act, action)(request.POST, auto_id=form_id(seq, action))
    sent = {(seq, action.id): form}
    if not form.is_valid():
        return dossier_answer(request, card, HTTPStatus.UNPROCESSABLE_ENTITY, sent=sent)
    try:
        answer = form.carry_out(form.act(request), request.actor, dossier_id, seq)
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            form.add_error(field if field in form.fields else None, message)
        return dossier_answer(request, card, HTTPStatus.UNPROCESSABLE_ENTITY, sent=sent)
    except Conflict as lost:
        return _overtaken(request, dossier_id, node, (seq, action.id), form, lost)
    except NotAllowed:
        raise
    except ActRefused as refused:
        said = Said("late", refused.message)
        return dossier_answer(request, card, HTTPStatus.UNPROCESSABLE_ENTITY, said=said)
    return _done(request, dossier_id, _words(action, answer))


def _asked_for(request: StaffRequest, card: DossierCard, seq: int) -> tuple[Node, Action]:
    """The step and its action, also when it was done a moment ago: the second press of a double click."""
    task = next((task for task in card.every_task if task.seq == seq), None)
    if task is None:
        raise Http404
    node = process_of(card.dossier.process_version_id).node(task.node)
    action = node.action(request.POST.get("action", ""))
    if action is None:
        raise Http404
    return node, action


def _overtaken(
    request: StaffRequest,
    dossier_id: UUID,
    node: Node,
    place: tuple[int, str],
    form: StepForm,
    lost: Conflict,
) -> HttpResponse:
    """The dossier as it is now, who was faster, and what had been typed."""
    card = card_or_404(request, dossier_id)
    still_open = any(task.seq == place[0] for task in card.tasks)
    sent = (
        {place: typed_again(form, seen_now(card, node.act))} if still_open and form.visible_fields() else {}
    )
    typed = "" if sent else " ".join(str(form.data.get(field.name, "")) for field in form.visible_fields())
    said = Said("late", lost.message, winner=lost.winner, typed=typed.strip())
    return dossier_answer(request, card, HTTPStatus.CONFLICT, said=said, sent=sent)


def _done(request: StaffRequest, dossier_id: UUID, words: str) -> HttpResponse:
    if is_fragment(request):
        return dossier_answer(request, card_or_404(request, dossier_id), said=Said("ok", words))
    messages.success(request, words)
    return go_to(request, reverse("dossiers:page", args=[dossier_id]))


def _words(action: Action, answer: Answer) -> str:
    if "number" in answer:
        return _("Đã cấp số %(number)s và phát hành kết quả.") % {"number": answer["number"]}
    return _("Đã xong: %(action)s.") % {"action": _(action.label)}
