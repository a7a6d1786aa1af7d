"""Whether what an officer has on the screen is still so."""

from collections.abc import Iterator

import pytest

from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import make_commune
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db
AS_FRAGMENT = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


@pytest.fixture
def office() -> Office:
    return make_office()


def test_a_colleagues_act_is_told_with_name_deed_and_hour(office: Office) -> None:
    dossier = office.accept()
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))

    page = client_of(office.commune[Role.HEAD_OF_UNIT]).get(
        f"/dossiers/{dossier.id}/fresh/?seen=1", headers=AS_FRAGMENT
    )

    assert page.status_code == 200
    assert "vừa làm “Xong bước: Thụ lý” lúc 10:00 T2 23/11." in texts(page)


@pytest.mark.parametrize("seen", ["2", "", "-1", "x", "99999999999999999999", "²"])
def test_nothing_is_said_when_nothing_newer_is_there_or_the_number_is_unreadable(
    office: Office, seen: str
) -> None:
    dossier = office.accept()
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    head = client_of(office.commune[Role.HEAD_OF_UNIT])

    page = head.get(f"/dossiers/{dossier.id}/fresh/", {"seen": seen}, headers=AS_FRAGMENT)

    assert (page.status_code, page.content) == (204, b"")


def test_ones_own_act_is_no_news(office: Office) -> None:
    dossier = office.accept()
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    officer = client_of(office.commune[Role.CASE_OFFICER])
    assert officer.get(f"/dossiers/{dossier.id}/fresh/?seen=1", headers=AS_FRAGMENT).status_code == 204


def test_a_stranger_is_not_told_that_the_dossier_exists(office: Office) -> None:
    dossier = office.accept()
    stranger = client_of(make_commune("Phường Minh Khai")[Role.CASE_OFFICER])
    assert stranger.get(f"/dossiers/{dossier.id}/fresh/?seen=0", headers=AS_FRAGMENT).status_code == 404


def test_the_page_asks_by_itself_and_as_a_page_the_address_leads_to_it(office: Office) -> None:
    dossier = office.accept()
    officer = client_of(office.commune[Role.CASE_OFFICER])
    assert f'hx-get="/dossiers/{dossier.id}/fresh/?seen=1"' in officer.get(f"/dossiers/{dossier.id}/").text
    assert officer.get(f"/dossiers/{dossier.id}/fresh/")["Location"] == f"/dossiers/{dossier.id}/"
