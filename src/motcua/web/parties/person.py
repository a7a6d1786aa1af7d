"""One person: who they are, as far as it is known, and all their dossiers that the reader may see."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods, require_safe

from motcua.apps.dossiers.queries.people_seen import dossiers_of_person, people_seen_by
from motcua.apps.dossiers.rules import merges_people, sees_people
from motcua.apps.parties.queries.decisions import decisions_about
from motcua.apps.parties.queries.duplicates import possible_pairs
from motcua.apps.parties.queries.names import names_of
from motcua.apps.parties.queries.whole import roots_of, rows_of, whole_of
from motcua.platform.db.ids import new_id
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.dossiers.reveal_form import RevealForm
from motcua.web.parties.looks import log_people_seen
from motcua.web.parties.pairs import pairs_shown
from motcua.web.parties.shown import people_shown


@page(audience=Audience.STAFF, rule=sees_people)
@require_safe
def person(request: StaffRequest, party_id: UUID) -> HttpResponse:
    """The page, with numbers masked. Of somebody merged into another: that other's page."""
    root = roots_of([party_id])[party_id]
    if root != party_id:
        return redirect("parties:person", root)
    whole = _whole_or_404(request, party_id)
    log_people_seen(request, whole, gettext_noop("Xem hồ sơ của một người"), "parties:person")
    return _page(request, party_id, whole)


@page(audience=Audience.STAFF, rule=sees_people)
@require_http_methods(["GET", "HEAD", "POST"])
def person_in_full(request: StaffRequest, party_id: UUID) -> HttpResponse:
    """POST: the page with everything in full, this once, for a stated purpose. GET: the page as it is."""
    if request.method != "POST":
        return redirect("parties:person", party_id)
    whole = _whole_or_404(request, party_id)
    form = RevealForm(request.POST)
    if not form.is_valid():
        return _page(request, party_id, whole, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    log_people_seen(request, whole, form.purpose_said, "parties:in_full")
    return _page(request, party_id, whole, in_full=True)


def _whole_or_404(request: StaffRequest, party_id: UUID) -> frozenset[UUID]:
    whole = whole_of(party_id)
    if not people_seen_by(request.actor).filter(pk__in=whole).exists():
        raise Http404
    return whole


def _page(
    request: StaffRequest,
    party_id: UUID,
    whole: frozenset[UUID],
    form: RevealForm | None = None,
    *,
    in_full: bool = False,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    context = _context(request, party_id, whole, in_full=in_full)
    context |= {"reveal_form": form or RevealForm(), "may_reveal": not in_full}
    return render(request, "parties/person.html", context, status=status)


def _context(
    request: StaffRequest, party_id: UUID, whole: frozenset[UUID], *, in_full: bool
) -> dict[str, Any]:
    rows = sorted(rows_of(whole), key=lambda row: row.id != party_id)
    root, *merged = people_shown(rows, in_full=in_full)
    seen = people_seen_by(request.actor)
    return {
        "person": root,
        "merged": [(each, new_id()) for each in merged],
        "names": names_of(whole),
        "names_act": new_id(),
        "dossiers": dossiers_of_person(request.actor, whole),
        "pairs": pairs_shown(possible_pairs(seen, only=party_id)),
        "decisions": decisions_about(whole),
        "may_merge": merges_people(request.actor),
    }
