"""The counters as the sidebar asks for them again."""

import pytest

from motcua.apps.orgs.roles import Role
from motcua.platform.audit.models import Look
from tests.factories.dossiers import make_office
from tests.web.officers import FRAGMENT, client_of, texts

pytestmark = pytest.mark.django_db


def test_the_counters_come_alone_and_remember_which_queue_is_open() -> None:
    office = make_office()
    office.accept()
    answer = client_of(office.commune[Role.CASE_OFFICER]).get("/work/queues/?queue=unit", headers=FRAGMENT)

    assert 'hx-get="/work/queues/?queue=unit"' in texts(answer)
    assert [
        (part["label"], part["count"]) for part in answer.context["queues"][0]["sub"] if part["current"]
    ] == [("Đơn vị đang giữ", 1)]
    assert not Look.objects.exists()


def test_opened_as_a_page_the_address_leads_to_the_list() -> None:
    office = make_office()
    answer = client_of(office.commune[Role.CASE_OFFICER]).get("/work/queues/")
    assert (answer.status_code, answer["Location"]) == (302, "/work/")
