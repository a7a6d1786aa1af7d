"""The process as it was drawn, with the steps lit on which the dossier is."""

from collections.abc import Iterator

import pytest

from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from tests.factories.dossiers import at, make_office
from tests.web.officers import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


def test_the_step_where_the_dossier_is_is_lit_and_said() -> None:
    office = make_office()
    dossier = office.accept()

    page = client_of(office.commune[Role.CASE_OFFICER]).get(f"/dossiers/{dossier.id}/")

    picture = page.context["picture"]
    assert picture.said == "Sơ đồ quy trình. Hồ sơ đang ở: Thụ lý."
    assert [[line.words for line in shape.lines] for shape in picture.shapes if shape.place == "now"] == [
        ["Thụ lý"]
    ]
    assert [shape.form for shape in picture.shapes if shape.place == "past"] == ["circle"]
