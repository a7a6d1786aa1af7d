"""Occasions in life: their list, and one of them with its procedures."""

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from motcua.apps.catalogue.commands.change_life_event import LifeEventInput, change_life_event
from motcua.apps.catalogue.queries.life_events import LifeEvent, contents_of, life_events
from motcua.apps.catalogue.rules import edits_catalogue
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.platform.acts import InvalidInput
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.acts import ActForm
from motcua.web.words.icons import ICON_CHOICES


class EventForm(ActForm):
    """An occasion as citizens see it."""

    name = forms.CharField(
        label=gettext_lazy("Tên"),
        max_length=80,
        error_messages={"required": gettext_lazy("Cần tên của việc.")},
    )
    words = forms.CharField(
        label=gettext_lazy("Dòng chữ bên dưới"),
        max_length=160,
        required=False,
        help_text=gettext_lazy("Vài thủ tục chính, bằng chữ của người dân."),
    )
    members = forms.CharField(
        label=gettext_lazy("Thủ tục, theo thứ tự thường làm"),
        help_text=gettext_lazy("Mỗi dòng một mã thủ tục; cả lĩnh vực thì ghi field: và mã lĩnh vực."),
        widget=forms.Textarea({"rows": 10, "class": "code"}),
        error_messages={"required": gettext_lazy("Cần ít nhất một thủ tục.")},
    )
    icon = forms.ChoiceField(label=gettext_lazy("Hình"), choices=ICON_CHOICES)
    position = forms.IntegerField(label=gettext_lazy("Thứ tự trên trang chủ"), min_value=1, max_value=99)
    is_on = forms.BooleanField(label=gettext_lazy("Hiện trên trang chủ"), required=False)

    def event(self, code: str) -> LifeEventInput:
        """What was typed; for a form that is valid."""
        said = self.cleaned_data
        members = tuple(dict.fromkeys(said["members"].split()))
        return LifeEventInput(
            code, said["position"], said["name"], said["words"], said["icon"], members, said["is_on"]
        )


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_safe
def events(request: StaffRequest) -> HttpResponse:
    """All of them, hidden ones too."""
    return render(request, "words/events.html", {"events": life_events(with_hidden=True)})


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_http_methods(["GET", "HEAD", "POST"])
def new_event(request: StaffRequest) -> HttpResponse:
    """An occasion that is not there yet."""
    return _answer(request, None)


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_http_methods(["GET", "HEAD", "POST"])
def event(request: StaffRequest, code: str) -> HttpResponse:
    """An occasion that is there."""
    known = next((each for each in life_events(with_hidden=True) if each.code == code), None)
    if known is None:
        raise Http404
    return _answer(request, known)


def _answer(request: StaffRequest, known: LifeEvent | None) -> HttpResponse:
    if request.method != "POST":
        return _page(request, known, EventForm(initial=_typed(known)))
    form = EventForm(request.POST)
    if form.is_valid():
        try:
            change_life_event(form.act(request), request.actor, form.event(known.code if known else ""))
        except InvalidInput as wrong:
            for field, message in wrong.fields.items():
                form.add_error(field, message)
    if form.errors:
        return _page(request, known, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, _("Đã lưu “%(name)s”.") % {"name": form.cleaned_data["name"]})
    return go_to(request, reverse("words:events"))


def _typed(known: LifeEvent | None) -> dict[str, object]:
    if known is None:
        return {"position": len(life_events(with_hidden=True)) + 1, "is_on": True}
    return {
        "name": known.name,
        "words": known.words,
        "members": "\n".join(known.members),
        "icon": known.icon,
        "position": known.position,
        "is_on": known.is_on,
    }


def _page(
    request: StaffRequest, known: LifeEvent | None, form: EventForm, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    day = clock.now().astimezone(TIME_ZONE).date()
    context = {"event": known, "form": form, "contents": contents_of(known, day) if known else None}
    return render(request, "words/event.html", context, status=status)
