"""Addresses under /danh-muc/."""

from django.urls import path

from motcua.web.catalogue.approve import approve
from motcua.web.catalogue.card_file import card_file
from motcua.web.catalogue.check import check
from motcua.web.catalogue.commitment import commitment, end
from motcua.web.catalogue.compare import compare
from motcua.web.catalogue.copy import copy
from motcua.web.catalogue.editor import editor
from motcua.web.catalogue.list import kept
from motcua.web.catalogue.present import present
from motcua.web.catalogue.procedure import procedure
from motcua.web.catalogue.withdraw import withdraw

app_name = "catalogue"
urlpatterns = [
    path("", kept, name="list"),
    path("ban-thao/<uuid:draft_id>/", editor, name="editor"),
    path("ban-thao/<uuid:draft_id>/xem-thu/", check, name="check"),
    path("ban-thao/<uuid:draft_id>/trinh/", present, name="present"),
    path("ban-thao/<uuid:draft_id>/duyet/", approve, name="approve"),
    path("ban-thao/<uuid:draft_id>/bo/", withdraw, name="withdraw"),
    path("cam-ket/<uuid:commitment_id>/thoi/", end, name="end_commitment"),
    path("<str:procedure_code>/", procedure, name="procedure"),
    path("<str:procedure_code>/sua/", copy, name="copy"),
    path("<str:procedure_code>/so-sanh/", compare, name="compare"),
    path("<str:procedure_code>/cam-ket/", commitment, name="commitment"),
    path("<str:procedure_code>/the.pdf", card_file, name="card_file"),
]
