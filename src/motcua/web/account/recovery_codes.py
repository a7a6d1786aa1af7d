"""Recovery codes: shown once, to be printed."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.platform import clock
from motcua.platform.accounts.commands.second_factors import new_recovery_codes
from motcua.platform.accounts.queries.second_factors import has_second_factor
from motcua.platform.ui.answers import go_to
from motcua.web.access import AccountRequest, Audience, page
from motcua.web.account.password_again import PasswordAgainForm


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def make_recovery_codes(request: AccountRequest) -> HttpResponse:
    """GET: what new codes mean. POST: ten new ones, and the old ones are worth nothing."""
    if not has_second_factor(request.user):
        messages.info(request, _("Mã dự phòng chỉ cần khi tài khoản đã bật xác thực hai bước."))
        return go_to(request, reverse("account:security"))
    form = PasswordAgainForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_confirmed(request):
        return show_codes(request, new_recovery_codes(request.user, clock.now()))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "account/new_codes.html", {"form": form}, status=status)


def show_codes(request: AccountRequest, codes: tuple[str, ...]) -> HttpResponse:
    """The page with the codes, in answer to the very press that made them; none: the page of the account."""
    if not codes:
        return go_to(request, reverse("account:security"))
    return render(request, "account/codes.html", {"codes": codes})
