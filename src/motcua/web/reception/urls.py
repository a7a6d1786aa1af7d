"""Addresses under /reception/."""

from django.urls import path

from motcua.web.reception.accept import accept_page
from motcua.web.reception.choose import choose
from motcua.web.reception.duplicates import duplicates
from motcua.web.reception.promise import promise
from motcua.web.reception.receipt import receipt, receipt_file
from motcua.web.reception.submission import submission
from motcua.web.reception.submit import submit_page
from motcua.web.reception.submitted import submitted

app_name = "reception"
urlpatterns = [
    path("", choose, name="choose"),
    path("<uuid:dossier_id>/receipt/", receipt, name="receipt"),
    path("<uuid:dossier_id>/receipt.pdf", receipt_file, name="receipt_file"),
    path("submitted/", submitted, name="submitted"),
    path("submitted/<uuid:dossier_id>/", submission, name="submission"),
    path("<str:procedure_code>/", accept_page, name="accept"),
    path("<str:procedure_code>/submit/", submit_page, name="submit"),
    path("<str:procedure_code>/promise/", promise, name="promise"),
    path("<str:procedure_code>/duplicates/", duplicates, name="duplicates"),
]
