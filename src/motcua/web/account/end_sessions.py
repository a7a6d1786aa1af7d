"""Ending one's own sessions elsewhere."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from motcua.platform.accounts.commands.end_sessions import end_other_sessions, end_session
from motcua.platform.ui.answers import go_to
from motcua.web.access import AccountRequest, Audience, page


class SessionForm(forms.Form):
    """Which one; none is all but this one."""

    session = forms.UUIDField(required=False)


@page(audience=Audience.ACCOUNT)
@require_POST
def end_sessions(request: AccountRequest) -> HttpResponse:
    """End the one that is named, or all others. One that has ended already is as good as ended."""
    form = SessionForm(request.POST)
    if form.is_valid() and form.cleaned_data["session"]:
        end_session(request.user, form.cleaned_data["session"])
        messages.success(request, _("Đã kết thúc phiên đó."))
    elif form.is_valid():
        ended = end_other_sessions(request.user, request.session.session_key)
        said = ngettext("Đã kết thúc %(n)d phiên khác.", "Đã kết thúc %(n)d phiên khác.", ended)
        messages.success(request, said % {"n": ended})
    return go_to(request, reverse("account:security"))
