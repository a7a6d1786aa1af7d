"""One procedure: what to bring, how long it takes, what it costs, where to go."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.queries.card import TermOnCard, VersionCard, version_card
from motcua.apps.catalogue.queries.in_force import version_in_force
from motcua.apps.catalogue.states import Level, Subject
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import Audience, page
from motcua.web.public.shell import public_shell

FEW_PAPERS = 14
"""With more of them, in several cases, the cases are folded."""


@page(audience=Audience.PUBLIC)
@require_safe
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """The card of the version in force today; procedures between agencies are not for the public."""
    version = version_in_force(code, clock.now().astimezone(TIME_ZONE).date())
    if version is None or version.procedure.is_internal:
        raise Http404
    card = version_card(version.id)
    context = public_shell("procedures") | {
        "card": card,
        "version": card.version,
        "levels": ", ".join(str(Level(level).label) for level in card.version.levels),
        "subjects": ", ".join(str(Subject(subject).label) for subject in card.version.subjects),
        "terms": [_term(on_card) for on_card in card.terms],
        "folds_cases": len(card.papers) > FEW_PAPERS and len(card.paper_groups) > 1,
        "is_unsure": _is_unsure(card),
    }
    return render(request, "public/procedure.html", context)


def _term(on_card: TermOnCard) -> dict[str, object]:
    term = on_card.term
    limit = term.worktime_limit
    return {
        "channel": term.get_channel_display(),
        "limit": limit.phrase().told(_) if limit else "",
        "case_label": term.case_label,
        "fees": on_card.fees,
    }


def _is_unsure(card: VersionCard) -> bool:
    """Whether the source left something unreadable, so that the reader should ask at the desk."""
    return any(on_card.term.limit is None for on_card in card.terms) or not card.papers
