"""Addresses under /dossiers/. Each ends in one dossier, and what cannot be seen is answered as not there."""

from django.urls import path

from motcua.web.dossiers.act import act
from motcua.web.dossiers.draft import draft
from motcua.web.dossiers.draft_preview import draft_preview
from motcua.web.dossiers.fresh import fresh
from motcua.web.dossiers.identity import identity
from motcua.web.dossiers.late import late
from motcua.web.dossiers.page import dossier_page
from motcua.web.dossiers.papers import draft_file, issued_file, signing_copy_file
from motcua.web.dossiers.step import step

app_name = "dossiers"
urlpatterns = [
    path("late-entry/", late, name="late"),
    path("<uuid:dossier_id>/", dossier_page, name="page"),
    path("<uuid:dossier_id>/fresh/", fresh, name="fresh"),
    path("<uuid:dossier_id>/steps/<int:seq>/", step, name="step"),
    path("<uuid:dossier_id>/draft/", draft, name="draft"),
    path("<uuid:dossier_id>/draft/preview/", draft_preview, name="draft_preview"),
    path("<uuid:dossier_id>/drafts/<str:sha256>.pdf", draft_file, name="draft_file"),
    path("<uuid:dossier_id>/signing/<str:sha256>.pdf", signing_copy_file, name="signing_copy"),
    path("<uuid:dossier_id>/papers/<uuid:paper_id>.pdf", issued_file, name="issued_file"),
    path("<uuid:dossier_id>/acts/<slug:slug>/", act, name="act"),
    path("<uuid:dossier_id>/identity/", identity, name="identity"),
]
