"""The pages on which a dossier ends without a result."""

import re

import pytest
from django.test import Client

from motcua.apps.dossiers.models import Dossier, TimelineEntry
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import Office, make_office

pytestmark = pytest.mark.django_db

PAGES = [
    ("withdraw", Role.RECEIVING_OFFICER, "withdrawn"),
    ("stop", Role.RECEIVING_OFFICER, "stopped"),
    ("void", Role.AGENCY_LEADER, "voided"),
]


@pytest.fixture
def office() -> Office:
    return make_office()


def signed_in(office: Office, role: Role) -> Client:
    client = Client()
    client.force_login(office.commune[role].user)
    return client


def filled(client: Client, address: str, **typed: object) -> dict[str, object]:
    """The form as it was shown, with what is typed into it."""
    page = client.get(address).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    return hidden | typed


def address(dossier: Dossier, slug: str) -> str:
    return f"/dossiers/{dossier.id}/acts/{slug}/"


TYPED = {"reason": "Nhập nhầm tên", "papers_back": ["1"], "taken_by": "Trương Thị Thanh Hằng"}


@pytest.mark.parametrize(("slug", "role", "state"), PAGES)
def test_it_is_offered_done_once_and_the_dossier_says_so(
    office: Office, slug: str, role: Role, state: str
) -> None:
    dossier, client = office.accept(), signed_in(office, role)
    assert address(dossier, slug) in client.get(f"/dossiers/{dossier.id}/").content.decode()
    sent = filled(client, address(dossier, slug), **TYPED)
    answers = [client.post(address(dossier, slug), sent) for _press in range(2)]
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [
        (303, f"/dossiers/{dossier.id}/")
    ] * 2
    dossier.refresh_from_db()
    assert (dossier.state, TimelineEntry.objects.filter(dossier=dossier, verb=slug).count()) == (state, 1)
    page = client.get(f"/dossiers/{dossier.id}/").content.decode()
    assert "Nhập nhầm tên" in page
    assert address(dossier, slug) not in page


@pytest.mark.parametrize(("slug", "role", "state"), PAGES)
def test_without_a_reason_what_was_typed_stays(office: Office, slug: str, role: Role, state: str) -> None:
    dossier, client = office.accept(), signed_in(office, role)
    answer = client.post(
        address(dossier, slug), filled(client, address(dossier, slug), **{**TYPED, "reason": " "})
    )
    assert answer.status_code == 422
    assert "Ghi " in answer.content.decode()


@pytest.mark.parametrize(("slug", "role", "state"), PAGES)
def test_whoever_has_no_right_is_not_let_in(office: Office, slug: str, role: Role, state: str) -> None:
    dossier, client = office.accept(), signed_in(office, Role.CASE_OFFICER)
    assert client.get(address(dossier, slug)).status_code == 403


def test_the_slower_press_of_two_officers_is_told_who_was_faster(office: Office) -> None:
    dossier = office.accept()
    desk, leader = signed_in(office, Role.RECEIVING_OFFICER), signed_in(office, Role.AGENCY_LEADER)
    first = filled(desk, address(dossier, "withdraw"), **TYPED)
    second = filled(leader, address(dossier, "void"), **TYPED)
    desk.post(address(dossier, "withdraw"), first)
    lost = leader.post(address(dossier, "void"), second)
    assert lost.status_code == 409
    assert "vừa làm “Rút hồ sơ”" in lost.content.decode()
