"""One line of the word list: typed, tried out, kept, switched off."""

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.apps.catalogue.commands.change_words import WordInput, add_word, change_word, switch_word
from motcua.apps.catalogue.queries.search import FoundProcedure, searchable_titles, with_words
from motcua.apps.catalogue.queries.search_words import WordLine, word_lines
from motcua.apps.catalogue.rules import edits_catalogue
from motcua.domain.search import WordKind
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.platform.acts import ActRefused, InvalidInput, NotAllowed
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.acts import ActForm
from motcua.web.words.kinds import KINDS

SHOWN = 5


class WordForm(ActForm):
    """A line, and a query to try it with."""

    kind = forms.ChoiceField(label=gettext_lazy("Loại"), choices=KINDS, initial=WordKind.SYNONYM.value)
    term = forms.CharField(
        label=gettext_lazy("Người dân gõ"),
        max_length=100,
        help_text=gettext_lazy("Chữ thường, có dấu, nhiều nhất 4 chữ. Không dấu vẫn tìm được."),
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Cần ít nhất một chữ.")},
    )
    meaning = forms.CharField(
        label=gettext_lazy("Tên thủ tục gọi là"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Nhiều nghĩa thì thêm nhiều dòng. Từ đệm và trường hợp riêng không cần."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    tried = forms.CharField(
        label=gettext_lazy("Thử với câu"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"autocomplete": "off"}),
    )

    def word(self) -> WordInput:
        """What was typed; for a form that is valid."""
        said = self.cleaned_data
        return WordInput(WordKind(said["kind"]), said["term"], said["meaning"]).tidied()


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_http_methods(["GET", "HEAD", "POST"])
def new_word(request: StaffRequest) -> HttpResponse:
    """A line that is not there yet."""
    return _answer(request, None, _("Đã thêm “%(term)s”. Trang tìm kiếm dùng ngay."))


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_http_methods(["GET", "HEAD", "POST"])
def word(request: StaffRequest) -> HttpResponse:
    """A line that is there, named by its parts in the address."""
    named = tuple(request.GET.get(part, "") for part in ("kind", "term", "meaning"))
    line = next((each for each in word_lines() if (each.kind, each.term, each.meaning) == named), None)
    if line is None:
        raise Http404
    return _answer(request, line, _("Đã sửa “%(term)s”. Trang tìm kiếm dùng ngay."))


def _answer(request: StaffRequest, line: WordLine | None, done: str) -> HttpResponse:
    if request.method != "POST":
        typed = {"kind": line.kind, "term": line.term, "meaning": line.meaning} if line else {}
        return _page(request, line, WordForm(initial=typed | {"tried": line.term if line else ""}))
    form = WordForm(request.POST)
    if not form.is_valid():
        return _page(request, line, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    if "try" in request.POST:
        return _page(request, line, form)
    try:
        _keep(request, line, form)
    except NotAllowed:
        raise
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            form.add_error(field, message)
    except ActRefused as refused:
        form.add_error(None, refused.message)
    if form.errors:
        return _page(request, line, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, done % {"term": form.cleaned_data["term"]})
    return go_to(request, reverse("words:list"))


def _keep(request: StaffRequest, line: WordLine | None, form: WordForm) -> None:
    act = form.act(request)
    if line is None:
        add_word(act, request.actor, form.word())
    elif "switch" in request.POST:
        switch_word(act, request.actor, _input(line), is_on=not line.is_on)
    else:
        change_word(act, request.actor, _input(line), form.word())


def _input(line: WordLine) -> WordInput:
    return WordInput(line.kind, line.term, line.meaning)


def _page(
    request: StaffRequest, line: WordLine | None, form: WordForm, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    context = {"line": line, "form": form} | _trial(line, form)
    return render(request, "words/word.html", context, status=status)


def _trial(line: WordLine | None, form: WordForm) -> dict[str, object]:
    """The first five before and after, once there is something to try."""
    if not form.is_bound or not form.is_valid():
        return {"before": None, "after": None}
    text = form.cleaned_data["tried"] or form.cleaned_data["term"]
    day = clock.now().astimezone(TIME_ZONE).date()
    rows = [each.row for each in word_lines() if each.is_on and each != line]
    tried = form.word()
    changed = with_words(day, [*rows, WordLine(tried.kind, tried.term, tried.meaning, True, False).row])
    before, after = searchable_titles(day).find(text, SHOWN), changed.find(text, SHOWN)
    return {"tried_text": text, "before": before, "after": _marked(after, before)}


def _marked(after: list[FoundProcedure], before: list[FoundProcedure]) -> list[dict[str, object]]:
    known = {found.code for found in before}
    return [{"found": found, "is_new": found.code not in known} for found in after]
