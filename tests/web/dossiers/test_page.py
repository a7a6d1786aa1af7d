"""The page of one dossier, by who opens it."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from motcua.apps.dossiers.models import Dossier
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.audit.models import Look
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import make_commune, make_province
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


def buttons(office: Office, role: Role, dossier: Dossier) -> list[str]:
    page = client_of(office.commune[role]).get(f"/dossiers/{dossier.id}/")
    return [offer.action.label for step in page.context["steps"] for offer in step.offers]


def test_it_says_whose_it_is_when_it_is_due_where_it_stands_and_why() -> None:
    office = make_office()
    dossier = office.accept()

    page = client_of(office.commune[Role.CASE_OFFICER]).get(f"/dossiers/{dossier.id}/")

    shown = page.context
    assert shown["status"] == {"kind": "ok", "words": "Đang giải quyết · trong hạn"}
    assert shown["due"]["left"] == "còn 2 ngày 5 giờ 11 phút"
    assert shown["due"]["used_words"] == "đã dùng 2 giờ 19 / 22 giờ 30 làm việc · 10 %"
    assert [
        (person.label, person.name, person.identity, person.phone, person.address)
        for person in shown["people"]
    ] == [("Chủ hồ sơ", "Trương Thị Thanh Hằng", "099 3•• ••• 482", "010• ••• 482", "")]
    assert [(step["name"], step["kind"], step["time"]) for step in shown["flow"][:3]] == [
        ("Tiếp nhận", "past", ""),
        ("Thụ lý", "now", "2 giờ 19 / 8 giờ"),
        ("Lãnh đạo phòng xem xét", "next", "4 giờ"),
    ]
    assert shown["ledger"][0].source.endswith("NĐ 118/2025 Điều 17 khoản 3 (NĐ 309/2026 Điều 8)")
    assert "1 mục nối chuỗi, nguyên vẹn" in texts(page)
    assert "099301000482" not in texts(page)


def test_only_what_the_process_offers_to_the_one_whose_step_it_is() -> None:
    office = make_office()
    dossier = office.accept()
    office.draft(dossier, at(10))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    by_role = {
        role: buttons(office, role, dossier)
        for role in (Role.CASE_OFFICER, Role.HEAD_OF_UNIT, Role.AGENCY_LEADER)
    }
    assert by_role == {
        Role.CASE_OFFICER: [],
        Role.HEAD_OF_UNIT: ["Đồng ý, trình lãnh đạo", "Trả lại thụ lý"],
        Role.AGENCY_LEADER: [],
    }


def test_a_resolved_dossier_says_how_it_stood_to_its_promise_and_leads_to_the_hand_over() -> None:
    office = make_office()
    dossier = office.accept()
    office.resolve(dossier, at(11))

    page = client_of(office.commune[Role.RETURNING_OFFICER]).get(f"/dossiers/{dossier.id}/")

    assert page.context["due"]["left"].startswith("trước hạn 2 ngày")
    assert f"/deliver/{dossier.id}/" in texts(page)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "draft/",
        "steps/1/",
        "identity/",
        "papers/016f5e66-e800-7554-93b8-3fdd6a55ee40.pdf",
        f"drafts/{'0' * 64}.pdf",
    ],
)
def test_what_one_may_not_see_answers_as_what_is_not_there(path: str) -> None:
    office = make_office()
    dossier = office.accept()
    stranger = client_of(make_commune("Phường Minh Khai")[Role.AGENCY_LEADER])
    officer = client_of(office.commune[Role.CASE_OFFICER])
    ask = {"steps/1/": "post", "identity/": "post"}.get(path, "get")
    sent = {"action": "submit", "act_id": str(uuid4()), "purpose": "check"} if ask == "post" else {}

    secret = getattr(stranger, ask)(f"/dossiers/{dossier.id}/{path}", sent)
    missing = getattr(officer, ask)(f"/dossiers/{uuid4()}/{path}", sent)

    assert secret.status_code == missing.status_code == 404
    assert Look.objects.count() == 0


def test_nobody_sees_it_without_signing_in_or_with_a_post_that_opens_no_dossier() -> None:
    office = make_office()
    dossier = office.accept()
    administrator = client_of(office.commune[Role.ADMINISTRATOR])
    assert administrator.get(f"/dossiers/{dossier.id}/").status_code == 404
    administrator.logout()
    assert administrator.get(f"/dossiers/{dossier.id}/")["Location"].startswith("/account/sign-in/?next=")


def test_opening_it_is_logged_with_what_for() -> None:
    office = make_office()
    dossier = office.accept()
    for role in (Role.CASE_OFFICER, Role.RECEIVING_OFFICER):
        client_of(office.commune[role]).get(f"/dossiers/{dossier.id}/")
    assert sorted(Look.objects.values_list("purpose", "subject_ids", "path")) == [
        ("Xem hồ sơ để theo dõi", [dossier.id], "dossiers:page"),
        ("Xử lý bước “Thụ lý”", [dossier.id], "dossiers:page"),
    ]


def test_who_only_watches_sees_initials_and_no_way_to_numbers() -> None:
    province = make_province()
    office = make_office(make_commune(parent=province.agency))
    dossier = office.accept()
    page = client_of(province[Role.PROCEDURE_CONTROLLER]).get(f"/dossiers/{dossier.id}/")
    assert page.context["people"][0].name == "T. T. T. Hằng"
    assert "Trương" not in texts(page)
    assert "Xem đủ" not in texts(page)


def test_what_was_sent_back_says_why_before_anything_else() -> None:
    office = make_office()
    dossier = office.accept()
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    head = client_of(office.commune[Role.HEAD_OF_UNIT])
    sent = {"act_id": str(uuid4()), "action": "return", "remark": "Thiếu trích lục bản đồ"}
    head.post(f"/dossiers/{dossier.id}/steps/{office.open_task(dossier).seq}/", sent)

    page = client_of(office.commune[Role.CASE_OFFICER]).get(f"/dossiers/{dossier.id}/")

    assert page.context["returned"].remark == "Thiếu trích lục bản đồ"
    assert texts(page).count("Thiếu trích lục bản đồ") == 2


@pytest.mark.parametrize("acts", [0, 6])
def test_the_page_costs_the_same_however_much_happened(acts: int, django_assert_num_queries: Any) -> None:
    office = make_office()
    dossier = office.accept()
    if acts:
        office.resolve(dossier, at(10))
    client = client_of(office.commune[Role.CASE_OFFICER])
    client.get(f"/dossiers/{dossier.id}/")
    # 4 for session, account, holdings and grants; 9 for the card; the look; the calendar;
    # 4 for the timeline and its check; the counters.
    with django_assert_num_queries(20):
        client.get(f"/dossiers/{dossier.id}/")
