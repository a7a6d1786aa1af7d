"""Addresses under /deliver/."""

from django.urls import path

from motcua.web.delivery.deliver import deliver
from motcua.web.delivery.list import waiting_list

app_name = "delivery"
urlpatterns = [
    path("", waiting_list, name="list"),
    path("<uuid:dossier_id>/", deliver, name="deliver"),
]
