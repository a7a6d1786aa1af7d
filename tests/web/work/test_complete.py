"""One press moves several dossiers, all or none."""

import pytest

from motcua.apps.dossiers.models import Dossier, Task, TimelineEntry
from motcua.apps.orgs.roles import Role
from motcua.platform.db.ids import new_id
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import make_staff
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db


def keys(office: Office, *dossiers: Dossier) -> list[str]:
    return [f"{dossier.id}:{office.open_task(dossier).seq}" for dossier in dossiers]


def steps_of(*dossiers: Dossier) -> list[str]:
    return [Task.objects.get(dossier=dossier, state="open").name for dossier in dossiers]


def test_the_picked_are_shown_by_step_before_anything_is_done() -> None:
    office = make_office()
    first, second = office.accept(), office.accept()
    page = client_of(office.commune[Role.CASE_OFFICER]).get(
        "/work/complete/", {"step": keys(office, first, second)}
    )
    assert "Trình lãnh đạo phòng · 2 hồ sơ" in texts(page)
    assert TimelineEntry.objects.count() == 2


def test_one_press_does_it_on_all_and_a_second_one_does_nothing_more() -> None:
    office = make_office()
    first, second = office.accept(), office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    sent = {"act_id": new_id(), "action": "submit", "step": keys(office, first, second)}

    answers = [client.post("/work/complete/", sent) for _press in range(2)]

    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(303, "/work/")] * 2
    assert steps_of(first, second) == ["Lãnh đạo phòng xem xét"] * 2
    assert TimelineEntry.objects.count() == 4
    assert "Đã chuyển 2 hồ sơ." in texts(client.get("/work/"))


def test_where_a_colleague_was_faster_on_one_none_is_moved_and_the_page_says_who() -> None:
    office = make_office()
    first, second = office.accept(), office.accept()
    sent = {"act_id": new_id(), "action": "submit", "step": keys(office, first, second)}
    office.complete(first, Role.CASE_OFFICER, "submit", at(10))
    colleague = make_staff(Role.CASE_OFFICER, office.commune[Role.CASE_OFFICER].post.unit)

    answer = client_of(colleague).post("/work/complete/", sent)

    assert answer.status_code == 409
    assert f"{office.commune[Role.CASE_OFFICER].user.display_name} vừa làm “Thụ lý” lúc 10:00" in texts(
        answer
    )
    assert "1 hồ sơ đã chọn không còn chờ bạn" in texts(answer)
    assert steps_of(second) == ["Thụ lý"]


def test_a_step_of_another_unit_is_refused_and_nothing_moves() -> None:
    office = make_office()
    dossier = office.accept()
    sent = {"act_id": new_id(), "action": "submit", "step": keys(office, dossier)}
    answer = client_of(office.commune[Role.RECORDS_CLERK]).post("/work/complete/", sent)
    assert (answer.status_code, steps_of(dossier)) == (422, ["Thụ lý"])


def test_an_action_that_the_process_does_not_offer_is_refused() -> None:
    office = make_office()
    dossier = office.accept()
    sent = {"act_id": new_id(), "action": "approve", "step": keys(office, dossier)}
    answer = client_of(office.commune[Role.CASE_OFFICER]).post("/work/complete/", sent)
    assert (answer.status_code, steps_of(dossier)) == (422, ["Thụ lý"])


@pytest.mark.parametrize(
    "step", ["", "x:1", "016f5e66-e800-7554-93b8-3fdd6a55ee40:y", "016f5e66-e800-7554-93b8-3fdd6a55ee40:1"]
)
def test_nothing_picked_leads_back_to_the_list(step: str) -> None:
    office = make_office()
    answer = client_of(office.commune[Role.CASE_OFFICER]).get("/work/complete/", {"step": step}, follow=True)
    assert "Chưa chọn hồ sơ nào còn chờ bạn." in texts(answer)
