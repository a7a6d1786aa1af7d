"""All components rendered: no hole where a value should be, no way out of the escaping."""

import re

import pytest
from django.template import engines
from django.template.loader import render_to_string
from django.test import Client, override_settings

pytestmark = pytest.mark.urls("motcua.platform.ui.urls")
HOLE = "⚠hole:%s⚠"


@pytest.fixture
def _holes_show() -> object:
    engine = engines["django"].engine
    before, engine.string_if_invalid = engine.string_if_invalid, HOLE
    yield
    engine.string_if_invalid = before


@pytest.mark.usefixtures("_holes_show")
@pytest.mark.parametrize("page", ["/", "/public/", "/sign-in/", "/error/404/", "/error/500/"])
def test_a_page_of_components_has_no_undefined_value(page: str) -> None:
    assert re.findall("⚠hole:[^⚠]*", Client(raise_request_exception=False).get(page).content.decode()) == []


def test_the_policy_goes_with_every_page() -> None:
    policy = Client().get("/").headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


def test_an_error_sample_that_does_not_exist_is_not_found() -> None:
    assert Client().get("/error/418/").status_code == 404


def test_what_people_typed_is_escaped_in_a_note() -> None:
    note = render_to_string("ui/note.html", {"kind": "ok", "head": "<b>x</b>", "words": "<script>"})
    assert "&lt;script&gt;" in note
    assert "<b>&lt;b&gt;x&lt;/b&gt;</b>" in note


def test_an_act_of_another_is_told_with_name_act_and_time() -> None:
    from datetime import UTC, datetime

    note = render_to_string(
        "ui/conflict.html",
        {
            "winner": "Bà Vi Thị Thảo",
            "winner_act": "chuyển hồ sơ này sang Trình ký",
            "at": datetime(2026, 11, 23, 2, 39, tzinfo=UTC),
            "url": "/dossier/1",
        },
    )
    words = re.sub(r"\s+", " ", re.sub("<[^>]+>", "", note)).strip()
    assert words == (
        "Bà Vi Thị Thảo vừa chuyển hồ sơ này sang Trình ký lúc 09:39 T2 23/11. "
        "Thao tác của bạn chưa được ghi. Xem lại hồ sơ"
    )


@override_settings(DEBUG=True)
def test_a_queue_to_watch_has_an_icon_beside_its_counter() -> None:
    page = Client().get("/").content.decode()
    assert (
        '<span class="count hot late"><i class="i i-alert-triangle" aria-hidden="true"></i>2</span>' in page
    )
