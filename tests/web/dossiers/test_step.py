"""Doing a step: once, by one, with what was typed kept when it fails."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest

from motcua.apps.dossiers.models import Dossier, IssuedPaper, Result, Task, TimelineEntry
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.db.ids import new_id
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import make_staff
from tests.web.officers import FRAGMENT, client_of, step_form, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


def page_of(dossier: Dossier) -> str:
    return f"/dossiers/{dossier.id}/"


def step_of(office: Office, dossier: Dossier) -> str:
    return f"/dossiers/{dossier.id}/steps/{office.open_task(dossier).seq}/"


def open_step(dossier: Dossier) -> str:
    return Task.objects.get(dossier=dossier, state="open").name


def until_signing(office: Office) -> Dossier:
    dossier = office.accept()
    office.draft(dossier, at(10))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(10))
    return dossier


def test_a_press_without_scripts_goes_back_to_the_page_and_says_what_was_done() -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    form = step_form(client.get(page_of(dossier)), "submit")

    answer = client.post(step_of(office, dossier), form)

    assert (answer.status_code, answer["Location"]) == (303, page_of(dossier))
    assert open_step(dossier) == "Lãnh đạo phòng xem xét"
    assert "Đã xong: Trình lãnh đạo phòng." in texts(client.get(page_of(dossier)))


def test_a_press_with_scripts_gets_everything_that_changed_in_one_answer() -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    form = step_form(client.get(page_of(dossier)), "submit")

    answer = client.post(step_of(office, dossier), form, headers=FRAGMENT)

    assert (answer.status_code, answer["HX-Trigger"]) == (200, "acted")
    assert texts(answer).strip().startswith('<div id="dossier">')
    assert "data-say" in texts(answer)
    assert "Đã xong: Trình lãnh đạo phòng." in texts(answer)
    assert "2 mục nối chuỗi, nguyên vẹn" in texts(answer)


@pytest.mark.parametrize("headers", [{}, FRAGMENT])
def test_a_double_press_has_one_effect_and_the_same_answer(headers: dict[str, str]) -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    form = step_form(client.get(page_of(dossier)), "submit")
    address = step_of(office, dossier)

    answers = [client.post(address, form, headers=headers).status_code for _press in range(2)]

    assert answers == ([200, 200] if headers else [303, 303])
    assert TimelineEntry.objects.filter(dossier=dossier).count() == 2


def test_of_two_on_one_step_the_second_is_told_who_was_faster_and_nothing_is_written() -> None:
    office = make_office()
    dossier = office.accept()
    first = client_of(office.commune[Role.CASE_OFFICER])
    second = client_of(make_staff(Role.CASE_OFFICER, office.commune[Role.CASE_OFFICER].post.unit))
    address = step_of(office, dossier)
    forms = [step_form(client.get(page_of(dossier)), "submit") for client in (first, second)]

    first.post(address, forms[0])
    lost = second.post(address, forms[1], headers=FRAGMENT)

    winner = office.commune[Role.CASE_OFFICER].user.display_name
    assert lost.status_code == 409
    assert f"{winner} vừa làm “Xong bước: Thụ lý” lúc 14:00 T2 23/11." in texts(lost)
    assert TimelineEntry.objects.filter(dossier=dossier).count() == 2


def test_words_that_lost_the_race_are_handed_back() -> None:
    office = make_office()
    dossier = office.accept()
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    head = office.commune[Role.HEAD_OF_UNIT]
    address = step_of(office, dossier)
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(11))
    other = client_of(make_staff(Role.HEAD_OF_UNIT, head.post.unit))

    sent = {"act_id": new_id(), "action": "return", "remark": "Thiếu trích lục"}
    lost = other.post(address, sent)

    assert lost.status_code == 409
    assert "Điều bạn đã ghi: <q>Thiếu trích lục</q>" in " ".join(texts(lost).split())


def test_a_page_that_another_act_made_old_is_refused_and_keeps_what_was_typed() -> None:
    office = make_office()
    dossier = until_signing(office)
    leader = client_of(office.commune[Role.AGENCY_LEADER])
    form = step_form(leader.get(page_of(dossier)), "return")
    address = step_of(office, dossier)
    stale = form | {"remark": "Sửa câu cuối", "expected_version": "3"}

    lost = leader.post(address, stale, headers=FRAGMENT)

    assert lost.status_code == 409
    again = step_form(lost, "return")
    assert (again["remark"], again["expected_version"]) == ("Sửa câu cuối", "4")
    assert again["act_id"] != form["act_id"]
    assert leader.post(address, again).status_code == 303


def test_sending_back_needs_its_reason_and_the_form_stays_open() -> None:
    office = make_office()
    dossier = until_signing(office)
    leader = client_of(office.commune[Role.AGENCY_LEADER])
    form = step_form(leader.get(page_of(dossier)), "return")
    address = step_of(office, dossier)

    refused = leader.post(address, form | {"remark": "  "}, headers=FRAGMENT)

    assert refused.status_code == 422
    assert "Ghi lý do trả lại." in texts(refused)
    assert '<details class="ask" open>' in texts(refused)
    assert leader.post(address, form | {"remark": "Sửa câu cuối"}).status_code == 303
    assert open_step(dossier) == "Thụ lý"


def test_a_leader_signs_the_very_draft_that_was_read() -> None:
    office = make_office()
    dossier = until_signing(office)
    leader = client_of(office.commune[Role.AGENCY_LEADER])
    page = leader.get(page_of(dossier))
    form = step_form(page, "approve")
    read = Result.objects.get(dossier=dossier).draft_sha256
    assert form["draft_sha256"] == read
    copy_address = f"/dossiers/{dossier.id}/signing/{read}.pdf"
    assert copy_address in texts(page)
    shown = leader.get(copy_address).content

    changed = leader.post(step_of(office, dossier), form | {"draft_sha256": "0" * 64})
    assert changed.status_code == 409
    assert "Dự thảo vừa được sửa sau khi mở trang này." in texts(changed)

    assert leader.post(step_of(office, dossier), form).status_code == 303
    assert sha256(shown).hexdigest() == Result.objects.get(dossier=dossier).approved_sha256


def test_without_a_draft_there_is_nothing_to_sign() -> None:
    office = make_office()
    dossier = office.accept()
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(10))
    leader = client_of(office.commune[Role.AGENCY_LEADER])
    page = leader.get(page_of(dossier))

    refused = leader.post(step_of(office, dossier), step_form(page, "approve"))

    assert "Chưa có dự thảo kết quả để ký duyệt." in texts(page)
    assert (refused.status_code, open_step(dossier)) == (422, "Lãnh đạo ký duyệt")


def test_a_clerk_numbers_the_result_and_is_offered_the_symbol_that_was_used_last() -> None:
    office = make_office()
    office.resolve(office.accept(), at(9, 50))
    dossier = until_signing(office)
    office.approve(dossier, at(11))
    clerk = client_of(office.commune[Role.RECORDS_CLERK])
    form = step_form(clerk.get(page_of(dossier)), "issue")
    assert form["symbol"] == "GCN-UBND"

    refused = clerk.post(step_of(office, dossier), form | {"symbol": ""})
    assert (refused.status_code, Result.objects.get(dossier=dossier).number) == (422, None)

    done = clerk.post(step_of(office, dossier), form | {"symbol": "GP-UBND"}, headers=FRAGMENT)
    assert "Đã cấp số 02/GP-UBND và phát hành kết quả." in texts(done)
    paper = IssuedPaper.objects.get(dossier=dossier)
    assert f"/dossiers/{dossier.id}/papers/{paper.id}.pdf" in texts(done)


def test_whoever_may_not_do_the_step_is_refused() -> None:
    office = make_office()
    dossier = office.accept()
    clerk = client_of(office.commune[Role.RECORDS_CLERK])
    refused = clerk.post(step_of(office, dossier), {"act_id": new_id(), "action": "submit"})
    assert (refused.status_code, open_step(dossier)) == (403, "Thụ lý")


@pytest.mark.parametrize(("path", "action"), [("steps/1/", "fly"), ("steps/9/", "submit")])
def test_an_action_or_a_step_that_the_process_does_not_have_is_not_there(path: str, action: str) -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    sent: dict[str, Any] = {"act_id": new_id(), "action": action}
    assert client.post(f"/dossiers/{dossier.id}/{path}", sent).status_code == 404


def test_reloading_the_address_of_an_act_shows_the_dossier() -> None:
    office = make_office()
    dossier = office.accept()
    answer = client_of(office.commune[Role.CASE_OFFICER]).get(step_of(office, dossier))
    assert (answer.status_code, answer["Location"]) == (302, page_of(dossier))
