"""Personal data in full: for a purpose, logged, and for those whose post it is."""

import pytest

from motcua.apps.orgs.roles import Role
from motcua.platform.audit.models import Look
from tests.factories.dossiers import at, make_office
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db


def test_the_number_the_telephone_and_the_address_are_shown_once_and_the_purpose_is_kept() -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])

    page = client.post(f"/dossiers/{dossier.id}/identity/", {"purpose": "contact"})

    for shown in ("099301000482", "0100000482", "Số 18 đường Lê Lợi, tổ 6"):
        assert shown in texts(page)
    assert list(Look.objects.values_list("purpose", "path")) == [("Liên hệ công dân", "dossiers:identity")]
    assert "099301000482" not in texts(client.get(f"/dossiers/{dossier.id}/"))


@pytest.mark.parametrize(
    "sent", [{}, {"purpose": "other"}, {"purpose": "other", "other": "  "}, {"purpose": "x"}]
)
def test_without_a_purpose_nothing_is_shown_and_nothing_is_logged(sent: dict[str, str]) -> None:
    office = make_office()
    dossier = office.accept()
    page = client_of(office.commune[Role.CASE_OFFICER]).post(f"/dossiers/{dossier.id}/identity/", sent)
    assert page.status_code == 422
    assert "099301000482" not in texts(page)
    assert not Look.objects.exists()


def test_another_purpose_is_kept_in_its_own_words() -> None:
    office = make_office()
    dossier = office.accept()
    sent = {"purpose": "other", "other": "Trả lời công an phường"}
    client_of(office.commune[Role.HEAD_OF_UNIT]).post(f"/dossiers/{dossier.id}/identity/", sent)
    assert Look.objects.get().purpose == "Trả lời công an phường"


def test_a_post_without_the_right_is_refused() -> None:
    office = make_office()
    dossier = office.accept()
    office.resolve(dossier, at(10))
    clerk = client_of(office.commune[Role.RECORDS_CLERK])
    assert clerk.post(f"/dossiers/{dossier.id}/identity/", {"purpose": "check"}).status_code == 403
    assert not Look.objects.exists()
