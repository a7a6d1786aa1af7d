"""Writing the result: what kind of document, about what, and its text."""

from http import HTTPStatus
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.commands.draft_result import (
    LONGEST_GROUND,
    LONGEST_SUBJECT,
    DraftInput,
    draft_result,
)
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.queries.draft_after_wait import draft_after_wait
from motcua.apps.dossiers.rules import can_draft_result, can_see_names
from motcua.apps.dossiers.states import Outcome
from motcua.domain.text import mask_name
from motcua.platform import clock
from motcua.platform.acts import ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.ui.answers import go_to
from motcua.platform.ui.moments import moment_short
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.acts import ActForm
from motcua.web.dossiers.seen import card_or_404, log_look

# Words of the law, printed as they are in any language of the pages (ND30-2020 Đ7).
KINDS = (
    "Giấy chứng nhận",
    "Giấy phép",
    "Giấy xác nhận",
    "Quyết định",
    "Thông báo",
    "Công văn",
)
LONGEST_BODY = 20_000
WRITTEN = ("outcome", "legal_ground", "kind", "subject", "body")


class DraftForm(ActForm):
    """The document without its number, date and signer, which come with later acts."""

    enters_late = True

    outcome = forms.ChoiceField(
        label=gettext_lazy("Kết quả"),
        choices=Outcome,
        initial=Outcome.GRANTED,
        required=False,
        widget=forms.RadioSelect,
    )
    legal_ground = forms.CharField(
        label=gettext_lazy("Căn cứ từ chối"),
        help_text=gettext_lazy("Điều, khoản mà hồ sơ không đáp ứng; chỉ ghi khi từ chối giải quyết."),
        max_length=LONGEST_GROUND,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Loại văn bản"), choices=[(kind, kind) for kind in KINDS])
    subject = forms.CharField(
        label=gettext_lazy("Trích yếu"),
        max_length=LONGEST_SUBJECT,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": gettext_lazy("Ghi trích yếu.")},
    )
    body = forms.CharField(
        label=gettext_lazy("Nội dung"),
        help_text=gettext_lazy(
            "Mỗi dòng là một đoạn. Dòng “Căn cứ …”, “Điều 1.” và “QUYẾT ĐỊNH:” được trình bày "
            "theo Nghị định 30."
        ),
        max_length=LONGEST_BODY,
        widget=forms.Textarea(attrs={"rows": 14}),
        error_messages={"required": gettext_lazy("Ghi nội dung văn bản.")},
    )


@page(audience=Audience.STAFF, rule=every_officer)
@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: StaffRequest, dossier_id: UUID) -> HttpResponse:
    """GET: the form with the draft as it stands. POST: it is kept, with its PDF, and back to the dossier."""
    card = card_or_404(request, dossier_id)
    if request.method != "POST":
        if not can_draft_result(request.actor, card):
            raise NotAllowed(_("Chỉ người đang thụ lý hồ sơ soạn được dự thảo kết quả."))
        log_look(request, dossier_id, gettext_noop("Soạn dự thảo kết quả"), "dossiers:draft")
        return _page(request, card, DraftForm(initial=_as_it_stands(card)))
    form = DraftForm(request.POST)
    if not form.is_valid():
        return _page(request, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    said = form.cleaned_data
    try:
        draft_result(
            form.act(request),
            request.actor,
            DraftInput(
                dossier_id,
                said["kind"],
                said["subject"],
                said["body"],
                Outcome(said["outcome"] or Outcome.GRANTED),
                said["legal_ground"],
            ),
        )
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            form.add_error(field, message)
        return _page(request, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    except Conflict as lost:
        return _overtaken(request, dossier_id, form, lost)
    except NotAllowed:
        raise
    except ActRefused as refused:
        form.add_error(None, refused.message)
        return _page(request, card, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, _("Đã lưu dự thảo. Xem bản PDF trong mục Giấy tờ."))
    return go_to(request, reverse("dossiers:page", args=[dossier_id]))


def _as_it_stands(card: DossierCard) -> dict[str, object]:
    seen: dict[str, object] = {"expected_version": card.dossier.last_seq}
    if card.result:
        return seen | {name: getattr(card.result, name) for name in WRITTEN}
    if proposed := draft_after_wait(card, clock.now()):
        return seen | {name: getattr(proposed, name) for name in WRITTEN}
    name = card.dossier.procedure_version.name
    return seen | {"subject": f"Về việc {name[:1].lower()}{name[1:]}"[:LONGEST_SUBJECT]}


def _overtaken(request: StaffRequest, dossier_id: UUID, form: DraftForm, lost: Conflict) -> HttpResponse:
    """What was typed stays in the form; a second press keeps it over what is there now."""
    card = card_or_404(request, dossier_id)
    typed = {name: form.data.get(name, "") for name in WRITTEN}
    again = DraftForm(initial={**typed, "expected_version": card.dossier.last_seq})
    return _page(request, card, again, HTTPStatus.CONFLICT, lost)


def _page(
    request: StaffRequest,
    card: DossierCard,
    form: DraftForm,
    status: HTTPStatus = HTTPStatus.OK,
    lost: Conflict | None = None,
) -> HttpResponse:
    return render(request, "dossiers/draft.html", draft_context(request, card, form, lost), status=status)


def draft_context(
    request: StaffRequest, card: DossierCard, form: DraftForm, lost: Conflict | None = None
) -> dict[str, object]:
    """What the page shows around the form."""
    name = card.owner.name
    return {
        "dossier": card.dossier,
        "owner_name": name if can_see_names(request.actor) else mask_name(name),
        "form": form,
        "lost_words": _lost_words(lost) if lost else "",
    }


def _lost_words(lost: Conflict) -> str:
    if lost.winner is None:
        return lost.message
    said = {"name": lost.winner.name, "did": lost.winner.did, "time": moment_short(lost.winner.at)}
    return (
        _("%(name)s vừa làm “%(did)s” lúc %(time)s. Chưa có gì được ghi; nội dung bạn soạn vẫn còn đây.")
        % said
    )
