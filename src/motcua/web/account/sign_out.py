"""Signing out."""

from django.contrib import messages
from django.contrib.auth import logout as close_session
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, page


@page(audience=Audience.PUBLIC)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session, also one that has already ended, and say so on the sign-in page."""
    close_session(request)
    messages.success(request, _("Đã đăng xuất."))
    return go_to(request, reverse("account:sign_in"))
