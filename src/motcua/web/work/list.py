"""My work: the steps that wait, grouped by deadline, the most urgent first."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from motcua.apps.dossiers.queries.deadline import Deadlines, deadlines_at
from motcua.apps.dossiers.queries.work_list import (
    ROWS_A_PAGE,
    Order,
    WorkAsked,
    WorkPart,
    work_choices,
    work_rows,
    work_sizes,
    work_totals,
)
from motcua.apps.dossiers.rules import receives_at_desk
from motcua.apps.orgs.capabilities import Capability
from motcua.platform import clock
from motcua.platform.accounts.queries.views import columns_shown, views_of
from motcua.platform.audit.looks import record_look
from motcua.platform.ui.answers import is_fragment
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.work.asked import asked_in, filters_of
from motcua.web.work.columns import AT_FIRST, Choosable, columns_of
from motcua.web.work.nothing import nothing_here
from motcua.web.work.views import kept_query


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
@vary_on_headers("HX-Request")
def work_list(request: StaffRequest) -> HttpResponse:
    """A page of the list; a fragment of it when it is filtered, sorted or turned over."""
    asked = asked_in(request.GET)
    deadlines = deadlines_at(clock.now(), request.actor.agency_id)
    sizes = work_sizes(request.actor, asked, deadlines)
    turned = Paginator(range(sum(sizes.values())), ROWS_A_PAGE).get_page(request.GET.get("page"))
    rows = work_rows(request.actor, asked, deadlines, start=_first_row(turned))
    _log(request, asked, part := WorkPart(rows, sizes))
    template = "work/list.html#work" if is_fragment(request) else "work/list.html"
    return render(request, template, _context(request, asked, deadlines, turned, part))


def _first_row(turned: Page[Any]) -> int:
    return max(turned.start_index() - 1, 0)


def _log(request: StaffRequest, asked: WorkAsked, part: WorkPart) -> None:
    """A list of names is a look at those people; a search says more plainly that somebody was looked for."""
    if not part.rows:
        return
    record_look(
        actor_id=request.actor.user_id,
        post_id=request.actor.post_id,
        purpose=gettext_noop("Tra cứu hồ sơ") if asked.search else gettext_noop("Xem danh sách việc"),
        subject_kind="dossier",
        subject_ids=list(dict.fromkeys(row.dossier_id for row in part.rows)),
        page="work:list",
    )


def _context(
    request: StaffRequest, asked: WorkAsked, deadlines: Deadlines, turned: Page[Any], part: WorkPart
) -> dict[str, Any]:
    fields, steps = work_choices(request.actor, asked, deadlines)
    return {
        "asked": asked,
        "search_text": asked.search,
        "title": _title(asked),
        "part": part,
        "page": turned,
        **_views(request, deadlines),
        **_columns(request, asked),
        "filters": filters_of(asked, dict(fields), list(steps)) if steps or asked.is_filtered else [],
        "is_grouped": asked.order is Order.DUE,
        "own_unit": request.actor.unit_id,
        "assigns": request.actor.may(Capability.ASSIGN),
        "receives": receives_at_desk(request.actor),
        "nothing": None if part.rows else nothing_here(request.actor, asked, deadlines),
    }


def _views(request: StaffRequest, deadlines: Deadlines) -> dict[str, Any]:
    """Filters kept under a name, each with how much waits in it. 1 query, and 1 when there are any."""
    kept = views_of(request.user, "work:list")
    sizes = work_totals(request.actor, [asked_in(QueryDict(view.query)) for view in kept], deadlines)
    query = kept_query(request.GET.urlencode())
    views = [
        {"id": view.id, "name": view.name, "query": view.query, "size": size, "is_open": view.query == query}
        for view, size in zip(kept, sizes, strict=True)
    ]
    return {"views": views, "kept_query": query, "may_keep": query and not any(v["is_open"] for v in views)}


def _columns(request: StaffRequest, asked: WorkAsked) -> dict[str, Any]:
    """The heads of the table, and what can be chosen instead. 1 query."""
    chosen = columns_shown(request.user, "work:list")
    shown = AT_FIRST if chosen is None else chosen
    return {
        "columns": columns_of(chosen, asked.order),
        "choosable": [(each, each in shown) for each in Choosable],
        "shows_channel": Choosable.CHANNEL in shown,
    }


def _title(asked: WorkAsked) -> str:
    if asked.search:
        return _("Kết quả tìm “%(text)s”") % {"text": asked.search}
    return asked.queue.label
