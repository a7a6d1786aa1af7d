"""My work as its reader gets it."""

import pytest
from django.test import Client

from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from tests.factories.dossiers import at, make_office

pytestmark = pytest.mark.django_db


def test_the_list_shows(client: Client) -> None:
    office = make_office()
    dossier = office.accept()
    client.force_login(office.commune[Role.CASE_OFFICER].user)
    with clock.simulated(lambda: at(14, 0)):
        response = client.get("/work/")
        assert response.status_code == 200
        response = client.get(f"/dossiers/{dossier.id}/")
        assert response.status_code == 200
