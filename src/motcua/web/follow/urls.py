"""Addresses of following. `h/` is short because it is printed in a QR code."""

from django.urls import path

from motcua.web.follow.ask import ask, from_slip
from motcua.web.follow.followed import followed

app_name = "follow"
urlpatterns = [
    path("follow/", ask, name="ask"),
    path("follow/<uuid:dossier_id>/", followed, name="followed"),
    path("h/<str:code>", from_slip, name="from_slip"),
]
