"""Addresses under /account/."""

from django.urls import path

from motcua.web.account.change_password import change_password_page
from motcua.web.account.choose_post import choose_post
from motcua.web.account.preferences import preferences
from motcua.web.account.sign_in import sign_in_page
from motcua.web.account.sign_out import sign_out

app_name = "account"
urlpatterns = [
    path("", preferences, name="preferences"),
    path("sign-in/", sign_in_page, name="sign_in"),
    path("sign-out/", sign_out, name="sign_out"),
    path("post/", choose_post, name="post"),
    path("password/", change_password_page, name="password"),
]
