"""The way to one's own dossier for whoever has no QR code at hand."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.commands.note_follow_attempt import Followed, Locked, note_follow_attempt
from motcua.platform import clock
from motcua.platform.ui import errors
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, page
from motcua.web.client_address import client_address
from motcua.web.public.follow_form import FollowForm
from motcua.web.public.private_page import private_page
from motcua.web.public.proof import remember_proof
from motcua.web.public.shell import public_shell


@page(audience=Audience.PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("secret")
@private_page
def follow(request: HttpRequest) -> HttpResponse:
    """GET: the form. POST: to the dossier; an unknown code and a wrong secret get one and the same answer."""
    if request.method != "POST":
        return follow_page(request, FollowForm())
    form = FollowForm(request.POST)
    if not form.is_valid():
        return follow_page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    return try_to_follow(request, form.cleaned_data["code"], form.cleaned_data["secret"], form)


def try_to_follow(request: HttpRequest, code: str, secret: str, form: FollowForm) -> HttpResponse:
    """To the page of the dossier without the secret in its address, or the form again, or 429."""
    now = clock.now()
    answer = note_follow_attempt(code=code, secret=secret, address=client_address(request), at=now)
    if isinstance(answer, Locked):
        return errors.too_many_requests(request, int((answer.until - now).total_seconds()) + 1)
    if isinstance(answer, Followed):
        remember_proof(request, code, answer.dossier_id)
        return go_to(request, reverse("public:followed", args=[code]))
    form.add_error(None, _("Mã hồ sơ và thông tin kèm theo không khớp. Xem lại giấy hẹn rồi nhập lại."))
    return follow_page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)


def follow_page(request: HttpRequest, form: FollowForm, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    """The form, fresh or with what is wrong."""
    return render(request, "public/follow.html", public_shell("follow") | {"form": form}, status=status)
