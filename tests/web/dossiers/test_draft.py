"""Writing the result."""

from collections.abc import Iterator

import pytest

from motcua.apps.dossiers.models import Dossier, Result, TimelineEntry
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from tests.factories.dossiers import at, make_office
from tests.factories.orgs import make_staff
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


def address(dossier: Dossier) -> str:
    return f"/dossiers/{dossier.id}/draft/"


def filled(page: object, **typed: str) -> dict[str, str]:
    form = {field.name: str(field.value() or "") for field in page.context["form"]}  # type: ignore[attr-defined]
    return form | {"kind": "Giấy phép", "body": "Cho phép."} | typed


def test_the_form_begins_with_the_procedure_and_later_with_the_draft() -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    assert (
        client.get(address(dossier)).context["form"]["subject"].value()
        == "Về việc đăng ký thành lập hộ kinh doanh"
    )

    client.post(address(dossier), filled(client.get(address(dossier)), subject="Về việc khác"))

    again = client.get(address(dossier)).context["form"]
    assert [again[name].value() for name in ("kind", "subject", "body")] == [
        "Giấy phép",
        "Về việc khác",
        "Cho phép.",
    ]


def test_it_is_kept_once_and_the_page_says_so() -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    form = filled(client.get(address(dossier)))

    answers = [client.post(address(dossier), form)["Location"] for _press in range(2)]

    assert answers == [f"/dossiers/{dossier.id}/"] * 2
    assert TimelineEntry.objects.filter(dossier=dossier).count() == 2
    assert "Đã lưu dự thảo." in texts(client.get(f"/dossiers/{dossier.id}/"))


def test_an_empty_field_is_named_and_the_rest_stays_typed() -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    refused = client.post(
        address(dossier), filled(client.get(address(dossier)), subject="", body="Nội dung đã soạn")
    )
    assert refused.status_code == 422
    assert "Ghi trích yếu." in texts(refused)
    assert "Nội dung đã soạn" in texts(refused)
    assert not Result.objects.exists()


def test_where_a_colleague_acted_meanwhile_the_text_stays_and_says_who() -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    colleague = client_of(make_staff(Role.CASE_OFFICER, office.commune[Role.CASE_OFFICER].post.unit))
    mine, theirs = (filled(each.get(address(dossier))) for each in (client, colleague))
    colleague.post(address(dossier), theirs)

    lost = client.post(address(dossier), mine | {"body": "Bản của tôi"})

    assert lost.status_code == 409
    assert "vừa làm “Soạn dự thảo kết quả” lúc 14:00 T2 23/11" in texts(lost)
    assert lost.context["form"]["body"].value() == "Bản của tôi"
    assert client.post(address(dossier), filled(lost, body="Bản của tôi")).status_code == 303
    assert Result.objects.get(dossier=dossier).body == "Bản của tôi"


def test_a_look_at_it_on_paper_keeps_nothing() -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[Role.CASE_OFFICER])
    form = filled(client.get(address(dossier)))

    paper = client.post(f"{address(dossier)}preview/", form)
    refused = client.post(f"{address(dossier)}preview/", form | {"body": ""})

    assert (paper["Content-Type"], paper.content[:5]) == ("application/pdf", b"%PDF-")
    assert refused.status_code == 422
    assert not Result.objects.exists()


@pytest.mark.parametrize("role", [Role.RECEIVING_OFFICER, Role.RECORDS_CLERK, Role.AGENCY_LEADER])
def test_only_who_handles_the_dossier_writes_its_result(role: Role) -> None:
    office = make_office()
    dossier = office.accept()
    client = client_of(office.commune[role])
    form = filled(client_of(office.commune[Role.CASE_OFFICER]).get(address(dossier)))
    answers = [
        client.get(address(dossier)).status_code,
        client.post(address(dossier), form).status_code,
        client.post(f"{address(dossier)}preview/", form).status_code,
    ]
    assert answers == [403, 403, 403]
