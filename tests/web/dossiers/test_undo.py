"""Taking back what one did last, from the dossier's page."""

from collections.abc import Iterator

import pytest

from motcua.apps.dossiers.models import Dossier, TimelineEntry
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from tests.factories.dossiers import Office, at, make_office
from tests.web.officers import FRAGMENT, client_of, step_form, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


def done(office: Office) -> Dossier:
    dossier = office.accept()
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(14))
    return dossier


def test_right_after_the_act_the_page_offers_to_take_it_back() -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    form = step_form(client.get(f"/dossiers/{dossier.id}/"), "submit")
    answer = client.post(
        f"/dossiers/{dossier.id}/steps/{office.open_task(dossier).seq}/", form, headers=FRAGMENT
    )
    assert "Bạn vừa làm: Xong bước: Thụ lý, lúc 14:00." in texts(answer)
    assert f'action="/dossiers/{dossier.id}/acts/undo/"' in texts(answer)


def test_one_press_takes_it_back_and_a_second_changes_nothing() -> None:
    office = make_office()
    dossier = done(office)
    client = client_of(office.commune[Role.CASE_OFFICER])
    form = client.get(f"/dossiers/{dossier.id}/").context["undo_form"]
    sent = {field.name: str(field.value() or "") for field in form}

    answers = [client.post(f"/dossiers/{dossier.id}/acts/undo/", sent).status_code for _press in range(2)]

    page = texts(client.get(f"/dossiers/{dossier.id}/"))
    assert answers == [303, 303]
    assert office.open_task(dossier).name == "Thụ lý"
    assert TimelineEntry.objects.filter(dossier=dossier).count() == 3
    assert "Đã hoàn tác: Xong bước: Thụ lý." in page
    assert "acts/undo/" not in page


def test_a_colleague_is_not_offered_it_and_can_not_send_it() -> None:
    office = make_office()
    dossier = done(office)
    officer, head = office.commune[Role.CASE_OFFICER], office.commune[Role.HEAD_OF_UNIT]
    form = client_of(officer).get(f"/dossiers/{dossier.id}/").context["undo_form"]
    sent = {field.name: str(field.value() or "") for field in form}
    refused = client_of(head).post(f"/dossiers/{dossier.id}/acts/undo/", sent)
    assert refused.status_code == 422
    assert "Chỉ người vừa làm hoàn tác được" in texts(refused)
    assert "acts/undo/" not in texts(client_of(head).get(f"/dossiers/{dossier.id}/"))


def test_when_a_colleague_went_on_one_reads_who() -> None:
    office = make_office()
    dossier = done(office)
    client = client_of(office.commune[Role.CASE_OFFICER])
    form = client.get(f"/dossiers/{dossier.id}/").context["undo_form"]
    sent = {field.name: str(field.value() or "") for field in form}
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(14))

    lost = client.post(f"/dossiers/{dossier.id}/acts/undo/", sent)

    winner = office.commune[Role.HEAD_OF_UNIT].user.display_name
    assert lost.status_code == 409
    assert f"{winner} vừa làm" in texts(lost)
    assert office.open_task(dossier).name == "Lãnh đạo ký duyệt"
