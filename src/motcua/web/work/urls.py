"""Addresses under /work/."""

from django.urls import path

from motcua.web.work.assign import assign_many
from motcua.web.work.complete import complete
from motcua.web.work.list import work_list
from motcua.web.work.queues import queues

app_name = "work"
urlpatterns = [
    path("", work_list, name="list"),
    path("queues/", queues, name="queues"),
    path("complete/", complete, name="complete"),
    path("assign/", assign_many, name="assign"),
]
