"""What guards one's account: second factors, the desk's PIN, where one is signed in."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.platform.accounts.queries.second_factors import second_factors_of
from motcua.platform.accounts.queries.sessions import sessions_of
from motcua.web.access import AccountRequest, Audience, page


@page(audience=Audience.ACCOUNT)
@require_safe
def security(request: AccountRequest) -> HttpResponse:
    """All of it on one page, with the ways to change each."""
    context = {
        "factors": second_factors_of(request.user),
        "sessions": sessions_of(request.user),
        "own_key": request.session.session_key,
    }
    return render(request, "account/security.html", context)
