"""One's own account: preferences, posts, recent sign-ins."""

from http import HTTPStatus

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from motcua.apps.orgs.queries.actor import posts_held
from motcua.platform.accounts.commands.change_preferences import change_preferences
from motcua.platform.accounts.models import Language
from motcua.platform.accounts.queries.sign_ins import sign_ins_of
from motcua.platform.ui.answers import go_to
from motcua.web.access import AccountRequest, Audience, page

SIGN_INS_SHOWN = 10
LOCKS_AFTER = (
    (5, _("sau 5 phút")),
    (10, _("sau 10 phút")),
    (15, _("sau 15 phút")),
    (30, _("sau 30 phút")),
    (60, _("sau 1 giờ")),
    (0, _("không tự khóa")),
)


class PreferencesForm(forms.Form):
    """How the pages meet the account."""

    language = forms.ChoiceField(
        label=_("Ngôn ngữ của các trang"), choices=Language.choices, widget=forms.RadioSelect
    )
    single_key_shortcuts = forms.BooleanField(
        label=_("Dùng phím tắt một chữ"),
        help_text=_("Ví dụ N để tiếp nhận, C để hoàn thành bước. Không chạy khi đang gõ trong ô."),
        required=False,
    )
    lock_after_minutes = forms.TypedChoiceField(
        label=_("Tự khóa bàn khi không ai dùng máy"),
        choices=LOCKS_AFTER,
        coerce=int,
        help_text=_("Phần đang nhập vẫn còn. Mở khóa bằng mã PIN, hoặc bằng mật khẩu nếu chưa đặt mã."),
    )


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: AccountRequest) -> HttpResponse:
    """GET: the account. POST: its preferences are kept."""
    user = request.user
    kept = {
        "language": user.language,
        "single_key_shortcuts": user.single_key_shortcuts,
        "lock_after_minutes": user.lock_after_minutes,
    }
    form = PreferencesForm(request.POST if request.method == "POST" else None, initial=kept)
    if form.is_bound and form.is_valid():
        change_preferences(user, **form.cleaned_data)
        with translation.override(user.language):
            messages.success(request, str(_("Đã lưu.")))
        response = go_to(request, reverse("account:preferences"))
        # A choice made on some page earlier would outweigh the account's own.
        response.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
        return response
    context = {
        "form": form,
        "posts": posts_held(user),
        "sign_ins": sign_ins_of(user)[:SIGN_INS_SHOWN],
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "account/preferences.html", context, status=status)
