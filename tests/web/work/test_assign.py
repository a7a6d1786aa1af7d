"""Several steps given at once from the list."""

from collections.abc import Iterator

import pytest

from motcua.apps.dossiers.models import Task, TimelineEntry
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.db.ids import new_id
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import make_staff
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


def picked(office: Office, *owners: str) -> list[str]:
    dossiers = [office.accept(owner=owner) for owner in owners]
    return [f"{each.id}:{office.open_task(each).seq}" for each in dossiers]


def test_the_picked_steps_are_given_with_one_press_and_a_second_changes_nothing() -> None:
    office = make_office()
    steps = picked(office, "Lý Văn Páo", "Giàng A Súa")
    officer = make_staff(
        Role.CASE_OFFICER, office.commune[Role.CASE_OFFICER].post.unit, name="Ngô Thị Kim Liên"
    )
    head = client_of(office.commune[Role.HEAD_OF_UNIT])
    page = texts(head.get("/work/assign/", {"step": steps}))
    sent = {"act_id": new_id(), "post": officer.post.pk, "step": steps}

    answers = [head.post("/work/assign/", sent).status_code for _press in range(2)]

    assert "Lý Văn Páo" in page
    assert page.count(">chưa giao<") == 2
    assert "Giao 2 việc" in page
    assert answers == [303, 303]
    assert Task.objects.filter(assignee_post_id=officer.post.pk).count() == 2
    assert TimelineEntry.objects.filter(verb="assign").count() == 2
    assert "Đã giao 2 việc cho Ngô Thị Kim Liên." in texts(head.get("/work/"))


def test_of_two_with_one_done_meanwhile_none_is_given_and_the_head_hears_by_whom() -> None:
    office = make_office()
    steps = picked(office, "Lý Văn Páo", "Giàng A Súa")
    officer = office.commune[Role.CASE_OFFICER]
    done = Task.objects.order_by("dossier_id").last()
    assert done is not None
    office.complete(done.dossier, Role.CASE_OFFICER, "submit", at(13))

    lost = client_of(office.commune[Role.HEAD_OF_UNIT]).post(
        "/work/assign/", {"act_id": new_id(), "post": officer.post.pk, "step": steps}
    )

    assert lost.status_code == 409
    assert f"{officer.user.display_name} vừa làm “Thụ lý”" in texts(lost)
    assert not TimelineEntry.objects.filter(verb="assign").exists()


def test_whoever_gives_out_nothing_is_sent_back_to_the_list() -> None:
    office = make_office()
    steps = picked(office, "Lý Văn Páo")
    answer = client_of(office.commune[Role.CASE_OFFICER]).get("/work/assign/", {"step": steps})
    assert (answer.status_code, answer["Location"]) == (302, "/work/")


def test_without_a_choice_the_page_comes_back() -> None:
    office = make_office()
    refused = client_of(office.commune[Role.HEAD_OF_UNIT]).post(
        "/work/assign/", {"act_id": new_id(), "step": picked(office, "Lý Văn Páo")}
    )
    assert refused.status_code == 422
    assert "Chọn người được giao." in texts(refused)


def test_the_list_offers_it_to_those_who_give_out_work() -> None:
    office = make_office()
    office.accept()
    head, officer = office.commune[Role.HEAD_OF_UNIT], office.commune[Role.CASE_OFFICER]
    assert 'formaction="/work/assign/"' in texts(client_of(head).get("/work/"))
    assert 'formaction="/work/assign/"' not in texts(client_of(officer).get("/work/"))
