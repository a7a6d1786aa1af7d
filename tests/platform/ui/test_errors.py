"""Pages and notes for what went wrong."""

import logging
from http import HTTPStatus

import pytest
from django.test import RequestFactory

from motcua.platform.ui import errors, samples

asked = RequestFactory()
FRAGMENT = {"HX-Request": "true"}


@pytest.mark.parametrize("status", samples.ERROR_PAGES)
def test_every_error_has_a_page_with_one_heading(status: int) -> None:
    answer = errors.error_page(asked.get("/x"), HTTPStatus(status), incident="4F7K-Y9", retry_after=60)
    page = answer.content.decode()
    assert (answer.status_code, page.count("<h1>"), page.count("<h1></h1>")) == (status, 1, 0)


@pytest.mark.parametrize("status", samples.ERROR_PAGES)
def test_a_fragment_that_failed_becomes_a_note_in_the_place_for_messages(status: int) -> None:
    answer = errors.error_page(asked.post("/x", headers=FRAGMENT), HTTPStatus(status), incident="4F7K-Y9")
    note = answer.content.decode()
    assert (answer["HX-Retarget"], answer["HX-Reswap"], "<html" in note) == ("#messages", "innerHTML", False)
    assert 'class="note late"' in note


def test_after_sending_the_page_does_not_claim_that_nothing_was_recorded() -> None:
    sent = errors.error_page(asked.post("/x"), HTTPStatus.INTERNAL_SERVER_ERROR, incident="4F7K-Y9")
    assert "Gửi lại không bị ghi hai lần." in sent.content.decode()


def test_after_only_looking_the_page_says_that_nothing_is_lost() -> None:
    looked = errors.error_page(asked.get("/x"), HTTPStatus.INTERNAL_SERVER_ERROR, incident="4F7K-Y9")
    assert "Bạn mới xem, chưa gửi gì" in looked.content.decode()


def test_too_many_questions_say_when_to_come_back() -> None:
    answer = errors.too_many_requests(asked.get("/x"), retry_after=45)
    assert (answer.status_code, answer["Retry-After"]) == (429, "45")
    assert "Hãy thử lại sau 45 giây." in answer.content.decode()


def test_an_incident_is_on_the_page_and_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    request = asked.get("/h/H99.27-261123-0007")
    request.resolver_match = None
    with caplog.at_level(logging.ERROR):
        page = errors.server_error(request).content.decode()
    code = page.partition("Mã sự cố</dt><dd><b>")[2].partition("</b>")[0]
    assert len(code) == 7
    assert "261123" not in caplog.text


def test_incident_codes_have_no_letters_that_sound_or_look_alike() -> None:
    codes = "".join(errors.incident_code() for _ in range(200))
    assert not set(codes) & set("0O1IL5SJQZ")
