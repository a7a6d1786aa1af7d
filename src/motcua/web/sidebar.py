"""What stands beside every page of the staff: the queues with their counters, and the ways to other pages."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from motcua.apps.dossiers.queries.deadline import deadlines_today
from motcua.apps.dossiers.queries.work_queues import Queue, queue_counts
from motcua.apps.orgs.actor import Actor
from motcua.platform import clock
from motcua.web.ways import ways_of

HOT = {Queue.LATE: "late", Queue.TODAY: "today"}


def queues_of(actor: Actor, current: Queue | None) -> list[dict[str, Any]]:
    """The queues for `ui/queues.html`; `current` is the one that is open. 1 query."""
    counts = queue_counts(actor, deadlines_today(clock.now()))

    def entry(queue: Queue) -> dict[str, Any]:
        return {
            "label": queue.label,
            "count": counts[queue],
            "url": f"{reverse('work:list')}?queue={queue}",
            "current": queue is current,
            "hot": HOT.get(queue, ""),
        }

    parts = [entry(queue) for queue in Queue if queue is not Queue.MINE]
    return [{**entry(Queue.MINE), "url": reverse("work:list"), "icon": "list-check", "sub": parts}]


def queue_named(name: str | None) -> Queue | None:
    """The queue of that name, None for any other text."""
    return Queue(name) if name and name in Queue else None


def sidebar(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    """For base_staff.html. The counters are counted only where a template shows them: 1 query then."""
    current = _current_queue(request)
    return {
        "search_url": reverse("work:list"),
        "queues": SimpleLazyObject(lambda: queues_of(actor, current)),
        "queues_url": queues_url(current),
        "nav": ways_of(request, actor),
    }


def queues_url(current: Queue | None) -> str:
    """Where the counters are asked for again; it remembers which queue is open."""
    return reverse("work:queues") + (f"?queue={current}" if current else "")


def _current_queue(request: HttpRequest) -> Queue | None:
    match = request.resolver_match
    if match is None or match.view_name != "work:list" or request.GET.get("q"):
        return None
    return queue_named(request.GET.get("queue")) or Queue.MINE
