"""Which process a dossier gets: the nearest choice in force on its day."""

from datetime import date
from uuid import UUID

import pytest

from motcua.apps.catalogue.models import Procedure
from motcua.apps.orgs.models import Agency, Level
from motcua.apps.processes.commands.assign_process import assign_process
from motcua.apps.processes.commands.publish_shipped import publish_shipped
from motcua.apps.processes.commands.save_draft import save_draft
from motcua.apps.processes.library import COMMUNE, COMMUNE_SHORT, PROVINCE_DEPARTMENT, drawing
from motcua.apps.processes.models import ProcedureProcess, ProcessVersion
from motcua.apps.processes.queries.compiled import NoProcess, process_for
from motcua.platform.acts import InvalidInput
from tests.factories.orgs import make_agency, system_act

pytestmark = pytest.mark.django_db

MARCH = date(2026, 3, 1)
JUNE = date(2026, 6, 1)


@pytest.fixture
def province() -> Agency:
    return make_agency()


@pytest.fixture
def commune(province: Agency) -> Agency:
    return make_agency("Xã Bến Đò", Level.COMMUNE, province)


@pytest.fixture
def procedure() -> Procedure:
    return Procedure.objects.create(code="1.004194", base_code="1.004194")


@pytest.fixture
def shipped() -> dict[str, ProcessVersion]:
    return publish_shipped(system_act())


def choose(
    shipped: dict[str, ProcessVersion],
    key: str,
    agency: Agency | None = None,
    procedure: Procedure | None = None,
    since: date = MARCH,
) -> ProcedureProcess:
    agency_id: UUID | None = agency and agency.pk
    return assign_process(system_act(), agency_id, procedure and procedure.pk, shipped[key].id, since)


def test_the_nearest_choice_wins(
    province: Agency, commune: Agency, procedure: Procedure, shipped: dict[str, ProcessVersion]
) -> None:
    choose(shipped, COMMUNE)
    everywhere = process_for(commune.pk, procedure.pk, MARCH)
    choose(shipped, COMMUNE_SHORT, province)
    above = process_for(commune.pk, procedure.pk, MARCH)
    choose(shipped, PROVINCE_DEPARTMENT, commune)
    own = process_for(commune.pk, procedure.pk, MARCH)
    choose(shipped, COMMUNE, None, procedure)
    of_procedure = process_for(commune.pk, procedure.pk, MARCH)
    assert [each.definition.key for each in (everywhere, above, own, of_procedure)] == [
        COMMUNE,
        COMMUNE_SHORT,
        PROVINCE_DEPARTMENT,
        COMMUNE,
    ]


def test_a_new_choice_ends_the_one_before_it_on_its_first_day(
    commune: Agency, procedure: Procedure, shipped: dict[str, ProcessVersion]
) -> None:
    first = choose(shipped, COMMUNE, commune, procedure, MARCH)
    choose(shipped, COMMUNE_SHORT, commune, procedure, JUNE)
    first.refresh_from_db()
    assert first.valid_to == JUNE
    assert process_for(commune.pk, procedure.pk, date(2026, 5, 31)).definition.key == COMMUNE
    assert process_for(commune.pk, procedure.pk, JUNE).definition.key == COMMUNE_SHORT


def test_a_choice_made_earlier_than_a_later_one_replaces_it(
    commune: Agency, procedure: Procedure, shipped: dict[str, ProcessVersion]
) -> None:
    choose(shipped, COMMUNE, commune, procedure, JUNE)
    choose(shipped, COMMUNE_SHORT, commune, procedure, MARCH)
    assert [each.valid_from for each in ProcedureProcess.objects.all()] == [MARCH]


def test_without_a_choice_there_is_no_process(commune: Agency, procedure: Procedure) -> None:
    with pytest.raises(NoProcess):
        process_for(commune.pk, procedure.pk, MARCH)


def test_a_draft_is_not_followed(commune: Agency, procedure: Procedure) -> None:
    draft = save_draft(system_act(), "commune", "Cấp xã", drawing(COMMUNE))
    with pytest.raises(InvalidInput):
        assign_process(system_act(), commune.pk, procedure.pk, draft.id, MARCH)
