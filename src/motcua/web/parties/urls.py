"""Addresses under /nguoi-dan/."""

from django.urls import path

from motcua.web.parties.decide import decide
from motcua.web.parties.duplicates import duplicates
from motcua.web.parties.list import people_list
from motcua.web.parties.person import person, person_in_full

app_name = "parties"
urlpatterns = [
    path("", people_list, name="list"),
    path("trung/", duplicates, name="duplicates"),
    path("quyet-dinh/", decide, name="decide"),
    path("<uuid:party_id>/", person, name="person"),
    path("<uuid:party_id>/day-du/", person_in_full, name="in_full"),
]
