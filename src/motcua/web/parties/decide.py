"""Deciding: they are one, they are two, it is one again as before, these names are one person's."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from motcua.apps.dossiers.commands.merge_people import (
    confirm_people_names,
    keep_people_apart,
    merge_people,
    unmerge_people,
)
from motcua.apps.dossiers.rules import merges_people
from motcua.platform.acts import Act, ActRefused, NotAllowed, NotFound
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.acts import ActForm
from motcua.web.way_back import NEXT, wanted_address

MERGE, UNMERGE, APART, NAMES = "merge", "unmerge", "apart", "names"


class DecisionForm(ActForm):
    """What is decided about whom: kept and merged one, or the pair, or one alone."""

    decision = forms.ChoiceField(choices=[(name, name) for name in (MERGE, UNMERGE, APART, NAMES)])
    one = forms.UUIDField()
    other = forms.UUIDField(required=False)

    def clean(self) -> dict[str, object]:
        """Two are needed to be one or two."""
        said = super().clean() or {}
        if said.get("decision") in {MERGE, APART} and not said.get("other"):
            self.add_error("other", _("Chọn hai người."))
        return said


@page(audience=Audience.STAFF, rule=merges_people)
@require_POST
def decide(request: StaffRequest) -> HttpResponse:
    """Decide, say what came of it, and go back to where it was decided."""
    form = DecisionForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Chưa rõ gộp ai với ai. Hãy bấm lại trên trang."))
        return go_to(request, reverse("parties:duplicates"))
    try:
        said = _decide(form.act(request), request, form)
    except (NotAllowed, NotFound):
        raise
    except ActRefused as refused:
        messages.warning(request, refused.message)
    else:
        messages.success(request, said)
    return go_to(request, wanted_address(request) if NEXT in request.POST else reverse("parties:duplicates"))


def _decide(act: Act, request: StaffRequest, form: DecisionForm) -> str:
    one, other, actor = form.cleaned_data["one"], form.cleaned_data["other"], request.actor
    match form.cleaned_data["decision"]:
        case "merge":
            merge_people(act, actor, kept_id=one, merged_id=other)
            return _("Đã gộp làm một người. Trang của người đó có nút tách lại.")
        case "unmerge":
            unmerge_people(act, actor, merged_id=one)
            return _("Đã tách lại thành hai người như trước.")
        case "apart":
            keep_people_apart(act, actor, one_id=one, other_id=other)
            return _("Đã ghi: hai người khác nhau. Cặp này không được hỏi lại.")
        case _:
            confirm_people_names(act, actor, party_id=one)
            return _("Đã ghi: một người, nhiều cách ghi tên.")
