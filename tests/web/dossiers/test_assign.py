"""Giving, taking and laying back a step on the dossier's page."""

from collections.abc import Iterator
from datetime import date

import pytest

from motcua.apps.dossiers.models import Dossier, Task, TimelineEntry
from motcua.apps.orgs.models import Absence
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.db.ids import new_id
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import StaffFixture, make_staff
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


def act_page(dossier: Dossier, slug: str) -> str:
    return f"/dossiers/{dossier.id}/acts/{slug}/"


def colleague(office: Office, name: str) -> StaffFixture:
    return make_staff(Role.CASE_OFFICER, office.commune[Role.CASE_OFFICER].post.unit, name=name)


def holder(dossier: Dossier) -> object:
    return Task.objects.get(dossier=dossier, state="open").assignee_post_id


def test_the_head_sees_what_lies_with_each_officer_and_who_is_away() -> None:
    office = make_office()
    dossier, busy = office.accept(), office.accept(owner="Lý Văn Páo", time_limit="1d")
    away = colleague(office, "Hoàng Văn Thụ")
    Absence.objects.create(
        staff=away.staff, reason="leave", valid_from=date(2026, 11, 23), valid_to=date(2026, 11, 26)
    )
    loaded = colleague(office, "Ngô Thị Kim Liên")
    Task.objects.filter(dossier=busy).update(assignee_post_id=loaded.post.pk)
    page = texts(client_of(office.commune[Role.HEAD_OF_UNIT]).get(act_page(dossier, "assign")))

    assert "Ngô Thị Kim Liên · Chuyên viên thụ lý · đang giữ 1 việc: 0 hạn hôm nay, 0 quá hạn" in page
    assert (
        "Hoàng Văn Thụ · Chuyên viên thụ lý · chưa giữ việc nào · đang vắng: Nghỉ phép, đến hết 25/11/2026"
        in page
    )
    assert page.index("Ngô Thị Kim Liên") < page.index("Hoàng Văn Thụ")


def test_giving_a_step_says_to_whom_and_a_second_press_changes_nothing() -> None:
    office = make_office()
    dossier, officer = office.accept(), colleague(office, "Ngô Thị Kim Liên")
    head = client_of(office.commune[Role.HEAD_OF_UNIT])
    seq = office.open_task(dossier).seq
    sent = {"act_id": new_id(), "expected_version": 1, "task": seq, "post": officer.post.pk}

    answers = [head.post(act_page(dossier, "assign"), sent).status_code for _press in range(2)]

    page = texts(head.get(f"/dossiers/{dossier.id}/"))
    assert answers == [303, 303]
    assert holder(dossier) == officer.post.pk
    assert "Đã giao “Thụ lý” cho Ngô Thị Kim Liên." in page
    assert "<b>Ngô Thị Kim Liên</b> ·" in page
    assert TimelineEntry.objects.filter(dossier=dossier).count() == 2


def test_without_a_choice_the_form_comes_back() -> None:
    office = make_office()
    dossier = office.accept()
    head = client_of(office.commune[Role.HEAD_OF_UNIT])
    sent = {"act_id": new_id(), "task": office.open_task(dossier).seq}
    refused = head.post(act_page(dossier, "assign"), sent)
    assert refused.status_code == 422
    assert "Chọn người được giao." in texts(refused)


def test_an_officer_takes_a_free_step_by_one_press_on_the_page() -> None:
    office = make_office()
    dossier = office.accept()
    officer = office.commune[Role.CASE_OFFICER]
    client = client_of(officer)
    page = client.get(f"/dossiers/{dossier.id}/")
    form = page.context["steps"][0].claim
    sent = {field.name: str(field.value() or "") for field in form}

    answers = [client.post(act_page(dossier, "claim"), sent).status_code for _press in range(2)]

    after = texts(client.get(f"/dossiers/{dossier.id}/"))
    assert answers == [303, 303]
    assert holder(dossier) == officer.post.pk
    assert "Bạn đã nhận “Thụ lý”." in after
    assert "acts/claim/" not in after


def test_the_second_of_two_hears_who_took_it() -> None:
    office = make_office()
    dossier = office.accept()
    first, second = colleague(office, "Ngô Thị Kim Liên"), office.commune[Role.CASE_OFFICER]
    seq = office.open_task(dossier).seq
    sent = {"task": seq, "expected_version": 1}

    client_of(first).post(act_page(dossier, "claim"), sent | {"act_id": new_id()})
    lost = client_of(second).post(act_page(dossier, "claim"), sent | {"act_id": new_id()})

    assert lost.status_code == 409
    assert "Ngô Thị Kim Liên vừa làm “Nhận việc: Thụ lý” lúc 14:00 T2 23/11." in texts(lost)
    assert holder(dossier) == first.post.pk


def test_a_step_is_laid_back_with_a_reason() -> None:
    office = make_office()
    dossier, officer = office.accept(), office.commune[Role.CASE_OFFICER]
    Task.objects.filter(dossier=dossier).update(assignee_post_id=officer.post.pk)
    client, sent = client_of(officer), {"act_id": new_id(), "task": office.open_task(dossier).seq}

    refused = client.post(act_page(dossier, "give-back"), sent | {"reason": " "})
    answers = [
        client.post(act_page(dossier, "give-back"), sent | {"reason": "Nghỉ ốm"}).status_code
        for _press in range(2)
    ]

    assert (refused.status_code, answers) == (422, [303, 303])
    assert "Ghi lý do trả lại việc." in texts(refused)
    assert holder(dossier) is None
    assert "Nghỉ ốm" in texts(client.get(f"/dossiers/{dossier.id}/"))


@pytest.mark.parametrize(
    ("slug", "role", "status"),
    [
        ("assign", Role.CASE_OFFICER, 403),
        ("assign", Role.AGENCY_LEADER, 200),
        ("claim", Role.RECORDS_CLERK, 403),
        ("claim", Role.CASE_OFFICER, 200),
        ("give-back", Role.RECEIVING_OFFICER, 403),
    ],
)
def test_each_page_is_for_those_who_may(slug: str, role: Role, status: int) -> None:
    office = make_office()
    dossier = office.accept()
    assert client_of(office.commune[role]).get(act_page(dossier, slug)).status_code == status
