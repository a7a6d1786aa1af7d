"""One procedure: what it says now, what it said and will say, who promises less time."""

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.contents import VersionContents
from motcua.apps.catalogue.queries.commitments import commitments_on
from motcua.apps.catalogue.queries.drafts import open_draft_of
from motcua.apps.catalogue.queries.history import DatedVersion, history_of
from motcua.apps.catalogue.queries.pause_grounds import grounds_of
from motcua.apps.catalogue.queries.procedure_by_code import procedure_by_code
from motcua.apps.catalogue.queries.publishing_agency import publishing_agency
from motcua.apps.catalogue.queries.version_contents import contents_of
from motcua.apps.catalogue.rules import edits_catalogue, edits_for
from motcua.apps.catalogue.states import VersionState
from motcua.apps.catalogue.wording import LABELS, amount_in_figures, channel_in_words, limit_in_words
from motcua.apps.catalogue.wording import single_in_words as in_words
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.acts import ActForm
from motcua.web.catalogue.today import today

FACTS = (
    "levels",
    "subjects",
    "competent_agency",
    "executing_agency",
    "received_at_desk",
    "not_received_reason",
    "is_quick_act",
    "service_level",
    "service_level_from",
    "external_system",
    "extension_days",
    "extension_source",
    "recall_source",
)
"""What is told in one line each; those that say nothing are left out."""


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
def procedure(request: StaffRequest, procedure_code: str) -> HttpResponse:
    """The version in force, or the one that is asked for by its number, with the history beside it."""
    found = procedure_by_code(procedure_code)
    if found is None:
        raise Http404
    on = today()
    history = history_of(found.pk, on)
    shown = _shown(history, request.GET.get("version", ""))
    contents = contents_of(shown.version.pk)
    context = {
        "procedure": found,
        "version": shown.version,
        "state": shown.state,
        "history": history,
        "is_newest": shown == history[0],
        "contents": contents,
        "facts": facts_of(contents),
        "terms": terms_of(contents),
        "grounds": grounds_of(shown.version.pk),
        "has_own_grounds": bool(contents.grounds),
        "draft": open_draft_of(request.actor, found.pk),
        "commitments": [_commitment(request, each, on) for each in commitments_on(found.pk, on)],
        "may_copy": edits_catalogue(request.actor) and publishing_agency(request.actor) is not None,
        "may_commit": edits_catalogue(request.actor),
        "form": ActForm(),
    }
    return render(request, "catalogue/procedure.html", context)


def _shown(history: tuple[DatedVersion, ...], number: str) -> DatedVersion:
    """The version of that number; else the one in force; else the newest."""
    if not history:
        raise Http404
    asked = [each for each in history if str(each.version.number) == number]
    if number and not asked:
        raise Http404
    in_force = [each for each in history if each.state == VersionState.IN_FORCE]
    return [*asked, *in_force, history[0]][0]


def facts_of(contents: VersionContents) -> list[tuple[str, str]]:
    """What is said once, by its name, where something is said."""
    said = [(name, getattr(contents, name)) for name in FACTS]
    worth = [(name, value) for name, value in said if value or name == "received_at_desk"]
    return [(str(LABELS[name]), in_words(name, value)) for name, value in worth]


def terms_of(contents: VersionContents) -> list[dict[str, Any]]:
    """Each way in with its limit and what it costs."""
    return [
        {
            "channel": channel_in_words(term.channel),
            "case_label": term.case_label,
            "description": term.description,
            "limit": limit_in_words(term.limit),
            "has_limit": bool(term.limit),
            "fees": [
                (amount_in_figures(fee.amount, fee.currency, fee.unit_text), fee.description)
                for fee in contents.fees
                if fee.term == term.key
            ],
        }
        for term in contents.terms
    ]


def _commitment(request: StaffRequest, commitment: Any, on: date) -> dict[str, Any]:
    return {
        "commitment": commitment,
        "limit": limit_in_words(commitment.limit),
        "channel": channel_in_words(commitment.channel),
        "is_later": commitment.valid_from > on,
        "may_end": edits_for(request.actor, commitment.agency_id) and commitment.valid_to is None,
        "form": ActForm(),
    }
