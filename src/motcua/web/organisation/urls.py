"""Addresses under /to-chuc/. What the actor does not look after is answered as not there."""

from django.urls import path

from motcua.web.organisation.act import act
from motcua.web.organisation.agency import agency_page
from motcua.web.organisation.by_code import by_code
from motcua.web.organisation.tree import tree

app_name = "organisation"
urlpatterns = [
    path("", tree, name="tree"),
    path("ma/<str:agency_code>/", by_code, name="by_code"),
    path("<uuid:agency_id>/", agency_page, name="agency"),
    path("<uuid:agency_id>/<slug:tab>/", agency_page, name="tab"),
    path("<uuid:agency_id>/act/<slug:slug>/", act, name="act"),
]
