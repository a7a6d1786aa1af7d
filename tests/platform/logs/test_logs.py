"""What the log says about a request, an error and a library, and what it keeps to itself."""

import io
import json
import logging
import logging.config
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from pytest_django import Settings

from motcua.platform.logs.configuration import configure, standard_library

type Lines = Callable[[], list[dict[str, Any]]]

SECRET = "000099301000"


def _page(request: HttpRequest, code: str) -> HttpResponse:
    if code == "missing":
        raise Http404(SECRET)
    if code == "broken":
        try:
            raise KeyError(SECRET)
        except KeyError as cause:
            raise ValueError(f"Key (number)=({SECRET}) already exists") from cause
    return HttpResponse("ok")


urlpatterns = [path("dossiers/<str:code>/", _page)]


@pytest.fixture
def lines(settings: Settings) -> Iterator[Lines]:
    """A function that gives the log lines written since it was last called."""
    settings.ROOT_URLCONF = __name__
    settings.DEBUG = False
    before = logging.root.handlers[:]
    written = io.StringIO()

    def read() -> list[dict[str, Any]]:
        told = [json.loads(line) for line in written.getvalue().splitlines()]
        written.truncate(written.seek(0))
        return told

    configure({"form": "lines"})
    logging.root.handlers[0].setStream(written)  # type: ignore[attr-defined]
    yield read
    logging.root.handlers[:] = before
    structlog.reset_defaults()


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def test_a_request_is_one_line_with_the_pattern_of_its_address(client: Client, lines: Lines) -> None:
    answer = client.get(f"/dossiers/{SECRET}/?number={SECRET}")
    (line,) = lines()
    assert line.pop("milliseconds") >= 0
    assert line.pop("at_time").endswith("Z")
    assert line == {
        "event": "request",
        "level": "info",
        "logger": "motcua.platform.logs.requests",
        "method": "GET",
        "request": answer.headers["X-Request-ID"],
        "route": "dossiers/<str:code>/",
        "status": 200,
        "user": None,
    }


def test_an_address_that_is_none_of_ours_is_not_repeated(client: Client, lines: Lines) -> None:
    client.get(f"/nowhere/{SECRET}")
    told = lines()
    assert [(line["event"], line["route"], line["status"]) for line in told] == [("request", None, 404)]


def test_an_error_is_told_by_type_and_place_and_without_its_words(client: Client, lines: Lines) -> None:
    client.get("/dossiers/broken/")
    told = lines()
    failed = next(line for line in told if line["event"] == "request_failed")
    assert (failed["level"], failed["status"], failed["route"]) == ("error", 500, "dossiers/<str:code>/")
    assert failed["error"] == ["ValueError", "KeyError"]
    assert failed["at"][-1].endswith(" _page")
    assert failed["request"] == told[-1]["request"]
    assert SECRET not in json.dumps(told)


def test_a_librarys_message_loses_what_was_filled_in(lines: Lines) -> None:
    logging.getLogger("some.library").warning("could not read %s", SECRET)
    assert [(line["event"], line["level"]) for line in lines()] == [("could not read %s", "warning")]


def test_a_caught_error_of_ours_loses_its_words(lines: Lines) -> None:
    log = structlog.get_logger("motcua.test")
    try:
        raise ValueError(SECRET)
    except ValueError:
        log.exception("relay_failed", batch=3)
    (line,) = lines()
    assert (line["event"], line["batch"], line["error"]) == ("relay_failed", 3, ["ValueError"])
    assert SECRET not in json.dumps(line)


def test_health_checks_leave_no_line(client: Client, lines: Lines, settings: Settings) -> None:
    settings.ROOT_URLCONF = "motcua.config.urls"
    client.get("/health/live")
    assert lines() == []


def test_the_web_server_keeps_its_arguments_and_loses_tracebacks(lines: Lines) -> None:
    stream = logging.root.handlers[0].stream  # type: ignore[attr-defined]
    logging.config.dictConfig(standard_library("lines", of_web_server=True))
    logging.root.handlers[0].setStream(stream)  # type: ignore[attr-defined]
    log = logging.getLogger("_granian.utils")
    log.warning("Listening at: %s", "http://127.0.0.1:8000")
    log.error(f"Application callable raised an exception\nTraceback …\nValueError: {SECRET}")
    assert [(line["event"], line.get("error")) for line in lines()] == [
        ("Listening at: http://127.0.0.1:8000", None),
        ("Application callable raised an exception", "ValueError"),
    ]
