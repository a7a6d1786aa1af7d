"""The counters of the sidebar, asked for again every 20 seconds and after each act."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from motcua.platform.ui.answers import is_fragment
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.sidebar import queue_named, queues_of, queues_url


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
def queues(request: StaffRequest) -> HttpResponse:
    """The fragment; who opens the address as a page gets the list that the counters belong to."""
    if not is_fragment(request):
        return redirect("work:list")
    current = queue_named(request.GET.get("queue"))
    context = {
        "queues": queues_of(request.actor, current),
        "queues_url": queues_url(current),
    }
    return render(request, "ui/queues.html", context)
