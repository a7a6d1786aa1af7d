"""The catalogue as its keepers leaf through it."""

from collections.abc import Mapping
from typing import Any, Final

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from motcua.apps.catalogue.queries.browse import fields_in_force
from motcua.apps.catalogue.queries.kept_list import STANDINGS, kept_list, standing_counts
from motcua.apps.catalogue.rules import keeps_catalogue
from motcua.apps.catalogue.states import Level
from motcua.platform.ui.answers import is_fragment
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.catalogue.today import today

ROWS_A_PAGE = 25
LONGEST_SEARCH = 200
LABELS: Final[Mapping[str, Any]] = {
    "": gettext_lazy("Đang có hiệu lực"),
    "no_limit": gettext_lazy("Chưa có thời hạn"),
    "draft": gettext_lazy("Đang soạn"),
    "presented": gettext_lazy("Chờ duyệt"),
    "upcoming": gettext_lazy("Sắp đổi"),
    "local": gettext_lazy("Do tỉnh ban hành"),
    "not_received": gettext_lazy("Không tiếp nhận tại Một cửa"),
}
FOR_KEEPERS: Final = frozenset({"draft", "presented"})
"""What is being prepared is shown to those who prepare it."""


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
@vary_on_headers("HX-Request")
def kept(request: StaffRequest) -> HttpResponse:
    """The versions in force, narrowed by words, field, level and standing."""
    asked = {name: request.GET.get(name, "").strip()[:LONGEST_SEARCH] for name in ("q", "field", "level")}
    open_to = [each for each in STANDINGS if each not in FOR_KEEPERS or keeps_catalogue(request.actor)]
    standing = request.GET.get("standing", "")
    standing = standing if standing in open_to else ""
    on = today()
    versions = kept_list(
        on, text=asked["q"], field_code=asked["field"], level=asked["level"], standing=standing
    )
    context = {
        "asked": asked,
        "standing": standing,
        "page": Paginator(versions, ROWS_A_PAGE).get_page(request.GET.get("page")),
        "keeps": keeps_catalogue(request.actor),
    }
    if is_fragment(request):
        return render(request, "catalogue/list.html#kept", context)
    counts = standing_counts(on)
    context |= {
        "tabs": [(each, LABELS[each], counts[each]) for each in open_to],
        "fields": fields_in_force(on),
        "levels": Level.choices,
    }
    return render(request, "catalogue/list.html", context)
