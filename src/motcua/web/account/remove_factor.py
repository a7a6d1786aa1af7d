"""Taking a second factor away."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.platform.accounts.commands.second_factors import remove_passkey, remove_totp
from motcua.platform.accounts.queries.second_factors import second_factors_of
from motcua.platform.ui.answers import go_to
from motcua.web.access import AccountRequest, Audience, page
from motcua.web.account.password_again import PasswordAgainForm


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def remove_totp_page(request: AccountRequest) -> HttpResponse:
    """GET: asks once more. POST: the application's codes are asked for no longer."""
    if not second_factors_of(request.user).has_totp:
        raise Http404
    form = _asked(request)
    if form.is_bound and form.is_confirmed(request):
        remove_totp(request.user)
        return _removed(request)
    return _page(request, form, _("Ứng dụng sinh mã"))


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def remove_passkey_page(request: AccountRequest, passkey_id: UUID) -> HttpResponse:
    """GET: asks once more. POST: that passkey is worth nothing from now on."""
    held = {each.pk: each for each in second_factors_of(request.user).passkeys}
    if passkey_id not in held:
        raise Http404
    form = _asked(request)
    if form.is_bound and form.is_confirmed(request):
        remove_passkey(request.user, passkey_id)
        return _removed(request)
    return _page(request, form, held[passkey_id].name)


def _asked(request: AccountRequest) -> PasswordAgainForm:
    return PasswordAgainForm(request.POST if request.method == "POST" else None)


def _removed(request: AccountRequest) -> HttpResponse:
    messages.success(request, _("Đã gỡ."))
    return go_to(request, reverse("account:security"))


def _page(request: AccountRequest, form: PasswordAgainForm, name: str) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "account/remove_factor.html", {"form": form, "name": name}, status=status)
