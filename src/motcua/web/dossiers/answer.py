"""The dossier's page as an answer: whole, or the part that an act changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render

from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.platform.acts import Winner
from motcua.platform.ui.answers import is_fragment
from motcua.web.access import StaffRequest
from motcua.web.dossiers.reveal_form import RevealForm
from motcua.web.dossiers.shown import shown
from motcua.web.dossiers.step_forms import StepForm


@dataclass(frozen=True, slots=True)
class Said:
    """What came of an act. kind: of the note; winner: who was faster; typed: words that found no place."""

    kind: str
    words: str
    winner: Winner | None = None
    typed: str = ""


def dossier_answer(
    request: StaffRequest,
    card: DossierCard,
    status: HTTPStatus = HTTPStatus.OK,
    *,
    said: Said | None = None,
    sent: Mapping[tuple[int, str], StepForm] | None = None,
    in_full: bool = False,
    reveal_form: RevealForm | None = None,
) -> HttpResponse:
    """Head, process, actions, timeline and papers together, since one act changes them all.

    sent: refused forms of steps. in_full: with personal data unmasked. reveal_form: the form that asks for
    it, when it was refused.
    """
    context = shown(request, card, sent or {}, in_full=in_full) | {
        "said": said,
        "reveal_form": reveal_form or RevealForm(),
    }
    template = "dossiers/page.html#dossier" if is_fragment(request) else "dossiers/page.html"
    response = render(request, template, context, status=status)
    if is_fragment(request):
        response["HX-Trigger"] = "acted"
    return response
