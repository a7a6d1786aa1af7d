"""Handing results over at the counter."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client

from motcua.apps.dossiers.models import Dossier, PersonalEntry, TimelineEntry
from motcua.apps.dossiers.states import DossierState
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import make_commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
def ready(office: Office) -> Dossier:
    """A dossier whose result came after its due moment."""
    dossier = office.accept(time_limit="1h")
    office.resolve(dossier, at(16))
    dossier.refresh_from_db()
    return dossier


@pytest.fixture
def desk(office: Office) -> Client:
    return _signed_in(office, Role.RETURNING_OFFICER)


def _signed_in(office: Office, role: Role) -> Client:
    client = Client()
    client.force_login(office.commune[role].user)
    return client


def _filled(client: Client, dossier: Dossier, **changes: str) -> dict[str, str]:
    page = client.get(f"/deliver/{dossier.id}/").content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)"', page))
    return (
        hidden
        | {"collector": "owner", "collector_name": "Trương Thị Thanh Hằng", "channel": "counter"}
        | changes
    )


def _codes(client: Client, typed: str) -> list[str]:
    page = client.get("/deliver/", {"q": typed}).content.decode()
    return re.findall(r'data-row="([^"]+)"', page)


def test_a_late_result_is_handed_over_like_any_other(desk: Client, ready: Dossier) -> None:
    answer = desk.post(f"/deliver/{ready.id}/", _filled(desk, ready))
    ready.refresh_from_db()
    assert (answer.status_code, answer["Location"], ready.state) == (303, "/deliver/", DossierState.DELIVERED)
    assert (
        f"Đã trả kết quả hồ sơ {ready.code} cho Trương Thị Thanh Hằng."
        in desk.get("/deliver/").content.decode()
    )


def test_a_double_press_hands_over_once(desk: Client, ready: Dossier) -> None:
    sent = _filled(desk, ready)
    answers = [desk.post(f"/deliver/{ready.id}/", sent).status_code for _press in range(2)]
    assert (answers, TimelineEntry.objects.filter(verb="deliver_result").count()) == ([303, 303], 1)


def test_the_slower_of_two_officers_is_told_who_was_faster(
    office: Office, desk: Client, ready: Dossier
) -> None:
    other = _signed_in(office, Role.RECEIVING_OFFICER)
    first, second = _filled(desk, ready), _filled(other, ready)
    desk.post(f"/deliver/{ready.id}/", first)
    lost = other.post(f"/deliver/{ready.id}/", second)
    winner = office.commune[Role.RETURNING_OFFICER].staff.name
    assert lost.status_code == 409
    assert f"{winner} vừa làm “Trả kết quả”" in lost.content.decode()


def test_who_comes_for_the_owner_shows_a_paper(desk: Client, ready: Dossier) -> None:
    for_owner = {"collector": "authorised", "collector_name": "Lò Văn H'Đa"}
    refused = desk.post(f"/deliver/{ready.id}/", _filled(desk, ready, **for_owner))
    assert refused.status_code == 422
    assert 'value="Lò Văn H&#x27;Đa"' in refused.content.decode()
    desk.post(f"/deliver/{ready.id}/", _filled(desk, ready, **for_owner, proof="Giấy ủy quyền số 3"))
    kept = PersonalEntry.objects.get(dossier=ready, seq=TimelineEntry.objects.get(verb="deliver_result").seq)
    assert kept.personal == {"collector_name": "Lò Văn H'Đa", "proof": "Giấy ủy quyền số 3"}


@pytest.mark.parametrize("typed", ["", "truong thi thanh hang", "099 301 000 482", "0100000482", "CODE"])
def test_a_result_is_found_by_what_the_person_can_say(desk: Client, ready: Dossier, typed: str) -> None:
    assert _codes(desk, ready.code.lower() if typed == "CODE" else typed) == [str(ready.id)]


def test_a_scanned_slip_leads_straight_to_the_hand_over(desk: Client, ready: Dossier) -> None:
    answer = desk.get("/deliver/", {"q": f"https://motcua.lamgiang.vn/h/{ready.code}?k=ABCDEFGHJK"})
    assert answer["Location"] == f"/deliver/{ready.id}/"


def test_a_dossier_that_does_not_wait_is_told_where_it_is(office: Office, desk: Client) -> None:
    dossier = office.accept()
    page = desk.get("/deliver/", {"q": dossier.code}).content.decode()
    assert "Đang giải quyết, hẹn trả 09:41 Thứ Sáu 27/11/2026" in page
    assert "Hồ sơ chưa có kết quả" in desk.get(f"/deliver/{dossier.id}/").content.decode()


def test_an_empty_desk_says_what_comes_next(desk: Client) -> None:
    assert "Không có kết quả nào chờ trả" in desk.get("/deliver/").content.decode()


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.RETURNING_OFFICER, 200),
        (Role.RECEIVING_OFFICER, 200),
        (Role.CASE_OFFICER, 403),
        (Role.AGENCY_LEADER, 403),
    ],
)
def test_only_who_hands_over_at_a_desk_opens_it(
    office: Office, ready: Dossier, role: Role, status: int
) -> None:
    client = _signed_in(office, role)
    assert [client.get(address).status_code for address in ("/deliver/", f"/deliver/{ready.id}/")] == [
        status
    ] * 2


def test_a_result_of_another_desk_is_not_there(desk: Client) -> None:
    other = make_office(make_commune("Phường Khác"))
    theirs = other.accept()
    other.resolve(theirs, at(15))
    assert desk.get(f"/deliver/{theirs.id}/").status_code == 404
    assert _codes(desk, theirs.code) == []


def test_the_list_costs_the_same_for_one_result_and_for_three(
    office: Office,
    desk: Client,
    ready: Dossier,
    django_assert_num_queries: Callable[[int], AbstractContextManager],
) -> None:
    desk.get("/deliver/")
    with django_assert_num_queries(QUERIES):
        desk.get("/deliver/")
    for hour in (11, 14):
        office.resolve(office.accept(), at(hour))
    with django_assert_num_queries(QUERIES):
        desk.get("/deliver/")


QUERIES = 8
"""Session, account, post and grants, the count, the rows, the log of looks, the counters beside the page."""
