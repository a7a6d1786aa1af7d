"""The way in: code and proof, typed or scanned."""

from http import HTTPStatus

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from motcua.apps.dossiers.commands.note_follow_attempt import note_follow_attempt
from motcua.apps.dossiers.queries.follow import followed_dossier, seconds_to_wait
from motcua.platform import clock
from motcua.platform.ui.errors import too_many_requests
from motcua.web.access import Audience, page
from motcua.web.client_address import client_address
from motcua.web.follow.proven import remember

NOT_FOUND = _(
    "Mã hồ sơ và thông tin kèm theo không khớp. Xem lại giấy hẹn; ông, bà cũng có thể mang giấy hẹn "
    "đến bất kỳ Bộ phận Một cửa nào để được xem giúp."
)


class AskForm(forms.Form):
    """The code, and one thing that only the applicant knows."""

    code = forms.CharField(
        label=_("Mã hồ sơ"),
        max_length=60,
        help_text=_("In ở đầu giấy tiếp nhận, ví dụ H99.027-261123-0007."),
        widget=forms.TextInput(
            {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": _("Hãy nhập mã hồ sơ.")},
    )
    proof = forms.CharField(
        label=_("Mã tra cứu, số điện thoại hoặc số định danh"),
        max_length=60,
        help_text=_(
            "Mã tra cứu in cạnh mã QR; số điện thoại hoặc số định danh là của người có tên trong hồ sơ."
        ),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Hãy nhập một trong ba thông tin này.")},
    )


@page(audience=Audience.PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("proof")
def ask(request: HttpRequest) -> HttpResponse:
    """GET: the form. POST: on to the dossier, or the form again; one answer for all failures."""
    if request.method != "POST":
        return _page(request, AskForm(initial={"code": request.GET.get("code", "")[:60]}))
    form = AskForm(request.POST)
    if not form.is_valid():
        return _page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    answer = _tried(request, form.cleaned_data["code"], form.cleaned_data["proof"])
    if answer is None:
        form.add_error(None, NOT_FOUND)
        return _page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    return answer


@page(audience=Audience.PUBLIC)
@require_safe
def from_slip(request: HttpRequest, code: str) -> HttpResponse:
    """The address of the QR code: with the right key on to the dossier, else the form with the code."""
    key = request.GET.get("k", "")
    answer = _tried(request, code, key) if key else None
    if answer is None:
        form = AskForm(initial={"code": code[:60]})
        answer = _page(request, form, HTTPStatus.NOT_FOUND if key else HTTPStatus.OK)
    answer["Referrer-Policy"] = "no-referrer"
    return answer


def _tried(request: HttpRequest, code: str, proof: str) -> HttpResponse | None:
    now, address = clock.now(), client_address(request)
    wanted = code.strip().upper()
    if wait_seconds := seconds_to_wait(address, wanted, now):
        return too_many_requests(request, wait_seconds)
    dossier_id = followed_dossier(wanted, proof)
    if dossier_id is None:
        note_follow_attempt(address, wanted, now)
        return None
    remember(request, dossier_id)
    return redirect("follow:followed", dossier_id)


def _page(request: HttpRequest, form: AskForm, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    answer = render(request, "follow/ask.html", {"form": form}, status=status)
    patch_cache_control(answer, private=True, no_store=True)
    answer["X-Robots-Tag"] = "noindex"
    return answer
