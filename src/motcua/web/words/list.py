"""The word list: what people type, and what titles call it."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.queries.search_words import WordLine, lines_like, word_lines
from motcua.apps.catalogue.rules import edits_catalogue
from motcua.domain.search import WordKind
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.words.kinds import KINDS, LABELS

PAGE_ROWS = 50


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_safe
def word_list(request: StaffRequest) -> HttpResponse:
    """Narrowed by a text and a kind; switched off lines stay in sight."""
    text, kind = request.GET.get("q", "").strip(), request.GET.get("kind", "")
    every = word_lines()
    chosen = lines_like(every, text, WordKind(kind) if kind in set(WordKind) else None)
    shown = Paginator(chosen, PAGE_ROWS).get_page(request.GET.get("page"))
    context = {
        "text": text,
        "kind": kind,
        "kinds": KINDS,
        "page": shown,
        "rows": [_row(line) for line in shown],
        "in_use": sum(line.is_on for line in every),
    }
    return render(request, "words/list.html", context)


def line_query(line: WordLine) -> str:
    """How the address of a line's page names it."""
    return urlencode({"kind": line.kind.value, "term": line.term, "meaning": line.meaning})


def _row(line: WordLine) -> dict[str, object]:
    return {"line": line, "kind": LABELS[line.kind.value], "query": line_query(line)}
