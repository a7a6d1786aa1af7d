"""Notes for colleagues on the dossier's page."""

from collections.abc import Iterator

import pytest

from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.db.ids import new_id
from tests.factories.dossiers import at, make_office
from tests.factories.orgs import make_province
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


def test_a_note_is_written_on_the_page_and_read_there_by_colleagues() -> None:
    office = make_office()
    dossier = office.accept()
    officer, head = (client_of(office.commune[role]) for role in (Role.CASE_OFFICER, Role.HEAD_OF_UNIT))

    said = {"act_id": new_id(), "words": "Hẹn chủ nhà 14:00 tại thửa 118."}
    answer = officer.post(f"/dossiers/{dossier.id}/acts/note/", said)

    assert answer["Location"] == f"/dossiers/{dossier.id}/"
    page = head.get(f"/dossiers/{dossier.id}/")
    assert [note.remark for note in page.context["notes"]] == ["Hẹn chủ nhà 14:00 tại thửa 118."]
    assert "Thêm ghi chú…" in texts(page)


def test_who_only_watches_is_offered_none() -> None:
    province = make_province()
    office = make_office()
    dossier = office.accept()
    page = client_of(province[Role.PROCEDURE_CONTROLLER]).get(f"/dossiers/{dossier.id}/")
    assert "Thêm ghi chú…" not in texts(page)
