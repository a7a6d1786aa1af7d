"""Addresses under /work/."""

from django.urls import path

from motcua.web.work.assign import assign_many
from motcua.web.work.complete import complete
from motcua.web.work.list import work_list
from motcua.web.work.opinions import opinions
from motcua.web.work.paused import paused
from motcua.web.work.queues import queues
from motcua.web.work.views import columns, forget, save

app_name = "work"
urlpatterns = [
    path("", work_list, name="list"),
    path("queues/", queues, name="queues"),
    path("complete/", complete, name="complete"),
    path("paused/", paused, name="paused"),
    path("opinions/", opinions, name="opinions"),
    path("assign/", assign_many, name="assign"),
    path("views/", save, name="save_view"),
    path("views/<uuid:view_id>/forget/", forget, name="forget_view"),
    path("columns/", columns, name="columns"),
]
