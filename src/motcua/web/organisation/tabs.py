"""What each tab of an agency's page shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.paginator import Paginator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.calendars.queries.kept import changes_of, days_kept, hours_kept, switches_kept
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.capacity import Capacity
from motcua.apps.orgs.models import Delegation
from motcua.apps.orgs.queries.history import history_of, in_words
from motcua.apps.orgs.queries.posts import (
    absences_of,
    delegations_of,
    holders_on,
    posts_of,
    staff_of,
)
from motcua.apps.orgs.queries.structure import codes_of, desks_of, duties_done_elsewhere, units_of
from motcua.apps.orgs.rules import can_manage_organisation, can_see_audit
from motcua.web.law_names import law_named
from motcua.web.organisation.hours_shown import hours_shown
from motcua.web.organisation.switch_names import switch_label
from motcua.web.organisation.where import Where

ROWS_A_PAGE = 30
LATEST_CHANGES = 8

type Asked = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: the end of its address, its name, its template and what that is given."""

    slug: str
    label: str | Promise
    template: str
    context: Callable[[Where, Asked], dict[str, Any]]
    audited: bool = False
    """Shown to who reads the journal alone."""


def _units(where: Where, _asked: Asked) -> dict[str, Any]:
    return {
        "units": units_of(where.id, where.today),
        "elsewhere": duties_done_elsewhere(where.id, where.today),
    }


def _desks(where: Where, _asked: Asked) -> dict[str, Any]:
    return {"desks": desks_of(where.id, where.today)}


def _posts(where: Where, _asked: Asked) -> dict[str, Any]:
    posts = posts_of(where.id, where.today)
    at_work = {post.holding.staff_id for post in posts if post.holding}
    idle = [person for person in staff_of(where.id) if person.pk not in at_work]
    return {"posts": posts, "idle": idle}


def _substitutes(where: Where, _asked: Asked) -> dict[str, Any]:
    delegations = delegations_of(where.id, where.today)
    posts = {post for each in delegations for post in (each.post_id, each.to_post_id)}
    holders = holders_on(posts, where.today)
    return {
        "delegations": [_delegation(each, holders, where) for each in delegations],
        "absences": [
            {
                "absence": absence,
                "last": _last(absence.valid_to),
                "is_now": absence.valid_from <= where.today,
            }
            for absence in absences_of(where.id, where.today)
        ],
    }


def _delegation(given: Delegation, holders: Mapping[Any, str], where: Where) -> dict[str, Any]:
    return {
        "given": given,
        "capacity": Capacity(given.capacity).label if given.capacity else _("Làm thay"),
        "what": ", ".join(Capability(each).label for each in given.capabilities),
        "holder": holders.get(given.post_id, ""),
        "substitute": holders.get(given.to_post_id, ""),
        "last": _last(given.valid_to),
        "is_now": given.valid_from <= where.today,
    }


def _last(valid_to: Any) -> Any:
    """The last day that still counts, as people say it; None: no end."""
    return valid_to - timedelta(days=1) if valid_to else None


def _calendar(where: Where, asked: Asked) -> dict[str, Any]:
    year = int(asked["year"]) if asked.get("year", "").isdecimal() else where.today.year
    year = min(max(year, where.today.year - 10), where.today.year + 10)
    return {
        "hours": [hours_shown(each) for each in hours_kept(where.id, where.today)],
        "days": [
            {"day": each.day, "is_own": each.is_own, "source": law_named(each.day.source)}
            for each in days_kept(where.id, year, where.today)
        ],
        "year": year,
        "switches": [
            {"switch": each, "label": switch_label(each)} for each in switches_kept(where.id, where.today)
        ],
        "changes": changes_of(where.id, LATEST_CHANGES) if can_see_audit(where.actor, where.id) else (),
    }


def _history(where: Where, asked: Asked) -> dict[str, Any]:
    page = Paginator(history_of(where.id), ROWS_A_PAGE).get_page(asked.get("page"))
    return {"codes": codes_of(where.id), "page": page, "lines": in_words(list(page))}


TABS = (
    Tab("units", gettext_lazy("Đơn vị"), "organisation/units.html", _units),
    Tab("desks", gettext_lazy("Bộ phận Một cửa, quầy"), "organisation/desks.html", _desks),
    Tab("posts", gettext_lazy("Vị trí và người"), "organisation/posts.html", _posts),
    Tab("substitutes", gettext_lazy("Ủy quyền, vắng mặt"), "organisation/substitutes.html", _substitutes),
    Tab("calendar", gettext_lazy("Giờ làm việc, ngày nghỉ"), "organisation/calendar.html", _calendar),
    Tab("history", gettext_lazy("Mã và lịch sử"), "organisation/history.html", _history, audited=True),
)


def tab_of(slug: str) -> Tab | None:
    """The tab of that address."""
    return next((tab for tab in TABS if tab.slug == slug), None)


def tabs_for(where: Where) -> tuple[Tab, ...]:
    """The tabs that this reader is shown."""
    reads = can_see_audit(where.actor, where.id) or can_manage_organisation(where.actor, where.id)
    return tuple(tab for tab in TABS if reads or not tab.audited)
