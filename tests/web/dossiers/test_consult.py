"""Asking and giving opinions on the dossier's page."""

from collections.abc import Iterator
from typing import Any

import pytest

from motcua.apps.dossiers.models import Consultation, Dossier
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.db.ids import new_id
from tests.factories.dossiers import Office, at, keep_hours, make_office
from tests.factories.orgs import AgencyFixture, make_department
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


@pytest.fixture
def house() -> tuple[Office, AgencyFixture, Dossier]:
    office, build = make_office(), make_department("Sở Xây dựng")
    keep_hours(build)
    return office, build, office.accept()


def act_page(dossier: Dossier, slug: str) -> str:
    return f"/dossiers/{dossier.id}/acts/{slug}/"


def asking(**said: Any) -> dict[str, Any]:
    return {
        "act_id": new_id(),
        "question": "Có trong quy hoạch không?",
        "unit_1": "phong quan ly nha va ha tang - so xay dung",
        **{f"days_{place}": "2" for place in (1, 2, 3, 4)},
        **said,
    }


def asked(house: tuple[Office, AgencyFixture, Dossier]) -> None:
    office, _build, dossier = house
    unit = "Phòng Quản lý nhà và hạ tầng – Sở Xây dựng"
    client_of(office.commune[Role.CASE_OFFICER]).post(act_page(dossier, "consult"), asking(unit_1=unit))


def test_units_are_asked_by_name_and_a_second_press_changes_nothing(house: Any) -> None:
    office, _build, dossier = house
    client, sent = client_of(office.commune[Role.CASE_OFFICER]), asking(unit_1="Phòng Quản lý nhà và hạ tầng")
    answers = [client.post(act_page(dossier, "consult"), sent).status_code for _press in range(2)]
    page = texts(client.get(f"/dossiers/{dossier.id}/"))
    assert answers == [303, 303]
    assert Consultation.objects.count() == 1
    assert "Đã gửi câu hỏi tới 1 đơn vị." in page
    assert "Có trong quy hoạch không?" in page
    assert "Ý kiến các đơn vị" in page


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"unit_1": ""}, "Chọn ít nhất một đơn vị để hỏi."),
        ({"unit_1": "Sở Không Có"}, "Không có đơn vị nào tên như vậy."),
        ({"unit_1": "Phòng Quản lý nhà và hạ tầng", "question": ""}, "Ghi điều cần hỏi."),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_what_was_typed_stays(
    house: Any, said: dict[str, Any], words: str
) -> None:
    office, _build, dossier = house
    refused = client_of(office.commune[Role.CASE_OFFICER]).post(act_page(dossier, "consult"), asking(**said))
    assert refused.status_code == 422
    assert words in texts(refused)
    assert 'value="2"' in texts(refused)


def test_the_asked_unit_finds_the_question_in_its_list_and_answers(house: Any) -> None:
    office, build, dossier = house
    asked(house)
    client = client_of(build[Role.CASE_OFFICER])
    listed = texts(client.get("/work/opinions/"))
    form = texts(client.get(act_page(dossier, "answer-consultation")))
    sent = {
        "act_id": new_id(), "asked": "2-1", "opinion": "with_remarks", "answer": "Đúng quy hoạch, cần phép."
    }  # fmt: skip

    answers = [client.post(act_page(dossier, "answer-consultation"), sent).status_code for _press in range(2)]

    assert dossier.code[-4:] in listed
    assert "Có trong quy hoạch không?" in listed
    assert "Có trong quy hoạch không?" in form
    assert answers == [303, 303]
    assert "Không có câu hỏi nào chờ đơn vị bạn" in texts(client.get("/work/opinions/"))
    page = texts(client_of(office.commune[Role.CASE_OFFICER]).get(f"/dossiers/{dossier.id}/"))
    assert "Đồng ý, có ý kiến thêm" in page
    assert "Đúng quy hoạch, cần phép." in page


def test_disagreeing_needs_words(house: Any) -> None:
    _office, build, dossier = house
    asked(house)
    refused = client_of(build[Role.CASE_OFFICER]).post(
        act_page(dossier, "answer-consultation"), {"act_id": new_id(), "asked": "2-1", "opinion": "disagree"}
    )
    assert refused.status_code == 422
    assert "Ghi nội dung ý kiến." in texts(refused)


def test_a_question_is_taken_back(house: Any) -> None:
    office, build, dossier = house
    asked(house)
    client = client_of(office.commune[Role.CASE_OFFICER])
    sent = {"act_id": new_id(), "asked": "2-1", "reason": "Đã rõ"}
    assert client.post(act_page(dossier, "withdraw-consultation"), sent).status_code == 303
    assert client_of(build[Role.CASE_OFFICER]).get(f"/dossiers/{dossier.id}/").status_code == 404
    assert "đã thôi hỏi" in texts(client.get(f"/dossiers/{dossier.id}/"))


@pytest.mark.parametrize(
    ("slug", "role"), [("consult", Role.RECEIVING_OFFICER), ("withdraw-consultation", Role.RECORDS_CLERK)]
)
def test_whoever_does_not_work_on_it_is_refused(house: Any, slug: str, role: Role) -> None:
    office, _build, dossier = house
    assert client_of(office.commune[role]).get(act_page(dossier, slug)).status_code == 403


def test_an_asked_unit_does_no_step_and_sees_no_personal_number(house: Any) -> None:
    office, build, dossier = house
    asked(house)
    client = client_of(build[Role.CASE_OFFICER])
    sent = {"act_id": new_id(), "action": "submit"}
    step = f"/dossiers/{dossier.id}/steps/{office.open_task(dossier).seq}/"
    assert client.post(step, sent).status_code == 403
    assert client.post(f"/dossiers/{dossier.id}/identity/", {"purpose": "x"}).status_code == 403
