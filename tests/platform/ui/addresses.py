"""Addresses that answer the way pages do, for trying the scripts."""

import time
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.loader import render_to_string
from django.urls import include, path

from motcua.platform.ui import errors, samples
from motcua.platform.ui.answers import go_to

received: list[str] = []

EXCHANGE = """{% extends "base_staff.html" %}{% load i18n %}
{% block title %}Trao đổi{% endblock %}
{% block content %}
<h1>Trao đổi</h1>
<form hx-post="/answer/conflict/" hx-target="#place"><button>conflict</button></form>
<form hx-post="/answer/refused/" hx-target="#place"><button>refused</button></form>
<form hx-post="/answer/broken/" hx-target="#place"><button>broken</button></form>
<form hx-post="/answer/signed-out/" hx-target="#place"><button>signed-out</button></form>
<form hx-post="/answer/done/" hx-target="#place"><button>done</button></form>
<form hx-post="/answer/row/" hx-target="#row-1" hx-swap="outerHTML"><button>other</button></form>
<div id="place"><h2>Chỗ cũ</h2></div>
<table data-rows><caption class="vh">Danh sách</caption>
<tr id="row-1" data-row="1"><td><form hx-post="/answer/row/" hx-target="#row-1" hx-swap="outerHTML">
<a href="#1">một</a> <button id="leave">rời</button></form></td></tr>
<tr data-row="2"><td><a href="#2">hai</a></td></tr></table>
<form hx-post="/answer/waiting/" hx-target="#place"><button>waiting</button></form>
<form id="slow" method="post" action="/answer/slow/">{% csrf_token %}<button>slow</button></form>
<form id="kept" method="post" action="/answer/slow/" data-draft="reception">{% csrf_token %}
{% include "ui/draft_offer.html" %}
<label for="name">Tên</label><input class="form-control" id="name" name="name">
<label for="secret">Mật khẩu</label><input class="form-control" id="secret" name="secret" type="password">
<label class="check" for="box">
<input class="form-check-input" type="checkbox" id="box" name="box" value="1">Có</label>
<button>keep</button></form>
<form method="post" action="/answer/slow/" data-sign-out>{% csrf_token %}<button>leave</button></form>
<section id="part-2" data-key="Alt+2" data-key-label="Người nộp"><label for="second">Hai</label>
<input class="form-control" id="second"></section>
{% endblock %}"""


def exchange(request: HttpRequest) -> HttpResponse:
    """A staff page with one form for each kind of answer."""
    context = samples.staff_page() | {"sign_out_url": ""}
    if "keys-off" in request.GET:
        context["user"] = samples.SampleUser(single_key_shortcuts=False)
    if "other" in request.GET:
        context["user"] = samples.SampleUser(pk="other")
    return HttpResponse(engines["django"].from_string(EXCHANGE).render(context, request))


def answer(request: HttpRequest, kind: str) -> HttpResponse:
    """One answer of each kind."""
    received.append(kind)
    match kind:
        case "conflict":
            note = {"winner": "Bà Thảo", "winner_act": "chuyển bước", "at": samples.NOW, "url": "#"}
            return HttpResponse(render_to_string("ui/conflict.html", note), status=HTTPStatus.CONFLICT)
        case "refused":
            form = samples.applicant_form(samples.WRONG_ENTRIES)
            return HttpResponse(str(form), status=HTTPStatus.UNPROCESSABLE_ENTITY)
        case "broken":
            return errors.server_error(request)
        case "signed-out":
            return HttpResponse(headers={"Location": "/components/sign-in/"}, status=HTTPStatus.SEE_OTHER)
        case "done":
            return go_to(request, "/components/public/")
        case "row":
            return HttpResponse("")
        case "waiting":
            time.sleep(0.9)
            return HttpResponse("<p>xong</p>")
        case _:
            time.sleep(0.3)
            return HttpResponse(render_to_string("ui/samples/plain.html", {}, request))


urlpatterns = [
    path("components/", include("motcua.platform.ui.urls")),
    path("exchange/", exchange),
    path("answer/<str:kind>/", answer),
]
handler500 = errors.server_error
