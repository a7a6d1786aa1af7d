"""Choosing the post to act in."""

from http import HTTPStatus
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from motcua.apps.orgs.queries.actor import NoPost, posts_held
from motcua.platform.ui.answers import go_to
from motcua.web.access import AccountRequest, Audience, page
from motcua.web.actors import act_in
from motcua.web.way_back import NEXT, wanted_address


class PostForm(forms.Form):
    """One of the posts held."""

    post = forms.UUIDField()


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
def choose_post(request: AccountRequest) -> HttpResponse:
    """GET: the posts one holds now. POST: act in one of them and go on to `next`."""
    if request.method == "POST":
        form = PostForm(request.POST)
        if form.is_valid() and _take(request, form.cleaned_data["post"]):
            return go_to(request, wanted_address(request))
    context = {
        "posts": posts_held(request.user),
        "next": request.POST.get(NEXT) or request.GET.get(NEXT, ""),
        "refused": _("Bạn không còn giữ vị trí đó. Hãy chọn lại.") if request.method == "POST" else "",
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if context["refused"] else HTTPStatus.OK
    return render(request, "account/choose_post.html", context, status=status)


def _take(request: AccountRequest, post_id: UUID) -> bool:
    try:
        act_in(request, post_id)
    except NoPost:
        return False
    return True
