"""Addresses under /account/."""

from django.urls import path

from motcua.web.account.change_password import change_password_page
from motcua.web.account.choose_post import choose_post
from motcua.web.account.end_sessions import end_sessions
from motcua.web.account.lock import here, lock, unlock
from motcua.web.account.passkey import add_passkey_page
from motcua.web.account.pin import pin_page
from motcua.web.account.preferences import preferences
from motcua.web.account.recovery_codes import make_recovery_codes
from motcua.web.account.remove_factor import remove_passkey_page, remove_totp_page
from motcua.web.account.second_step import second_step_page
from motcua.web.account.security import security
from motcua.web.account.sign_in import sign_in_page
from motcua.web.account.sign_out import sign_out
from motcua.web.account.totp import set_up_totp

app_name = "account"
urlpatterns = [
    path("", preferences, name="preferences"),
    path("sign-in/", sign_in_page, name="sign_in"),
    path("second-step/", second_step_page, name="second_step"),
    path("sign-out/", sign_out, name="sign_out"),
    path("post/", choose_post, name="post"),
    path("password/", change_password_page, name="password"),
    path("security/", security, name="security"),
    path("security/codes/", make_recovery_codes, name="recovery_codes"),
    path("security/passkeys/", add_passkey_page, name="passkey"),
    path("security/passkeys/<uuid:passkey_id>/remove/", remove_passkey_page, name="passkey_remove"),
    path("security/totp/", set_up_totp, name="totp"),
    path("security/totp/remove/", remove_totp_page, name="totp_remove"),
    path("security/sessions/", end_sessions, name="end_sessions"),
    path("security/pin/", pin_page, name="pin"),
    path("lock/", lock, name="lock"),
    path("unlock/", unlock, name="unlock"),
    path("here/", here, name="here"),
]
