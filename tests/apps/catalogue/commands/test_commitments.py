"""An agency promises less time than the published limit."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from motcua.apps.catalogue.commands.end_commitment import end_commitment
from motcua.apps.catalogue.commands.set_commitment import CommitmentInput, set_commitment
from motcua.apps.catalogue.models import Commitment, ProcedureVersion
from motcua.apps.catalogue.queries.commitments import commitments_on, promised_limit
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.domain.worktime import Limit
from motcua.platform.acts import InvalidInput, NotAllowed
from tests.factories.catalogue import row
from tests.factories.orgs import StaffFixture, act_of, make_commune, make_province, make_staff

NOW = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
MONDAY, FRIDAY, LATER = date(2026, 11, 23), date(2026, 11, 27), date(2026, 12, 14)
PUBLISHED = Limit.parse("3d")


@pytest.fixture
def version(imported: Callable[..., Any]) -> ProcedureVersion:
    imported(row("1.000001", "Cấp bản sao trích lục"))
    return ProcedureVersion.objects.get()


@pytest.fixture
def editor(db: None) -> StaffFixture:
    commune = make_commune(parent=make_province().agency)
    return make_staff(Role.CATALOGUE_EDITOR, commune.units[UnitKind.SPECIALIST])


def promise(editor: StaffFixture, version: ProcedureVersion, **changes: Any) -> Commitment:
    wanted: dict[str, Any] = {
        "agency_id": editor.actor(NOW).agency_id,
        "procedure_id": version.procedure_id,
        "channel": "counter",
        "limit": "2d",
        "decision": "15/QĐ-UBND",
        "valid_from": MONDAY,
    }
    return set_commitment(act_of(editor, NOW), editor.actor(NOW), CommitmentInput(**{**wanted, **changes}))


def promised(editor: StaffFixture, version: ProcedureVersion, on: date, channel: str = "counter") -> str:
    agency_id = editor.actor(NOW).agency_id
    return str(promised_limit(agency_id, version.procedure_id, channel, PUBLISHED, on))


def test_the_shorter_limit_is_promised_while_it_holds(
    editor: StaffFixture, version: ProcedureVersion
) -> None:
    commitment = promise(editor, version)
    end_commitment(act_of(editor, NOW), editor.actor(NOW), commitment.pk, LATER)
    assert [promised(editor, version, day) for day in (MONDAY, FRIDAY, LATER)] == ["2d", "2d", "3d"]
    assert promised(editor, version, MONDAY, "online") == "3d"


def test_a_later_promise_takes_the_place_of_the_earlier(
    editor: StaffFixture, version: ProcedureVersion
) -> None:
    promise(editor, version)
    promise(editor, version, limit="1d", valid_from=FRIDAY)
    assert [promised(editor, version, day) for day in (MONDAY, FRIDAY)] == ["2d", "1d"]
    assert [each.limit for each in commitments_on(version.procedure_id, MONDAY)] == ["2d", "1d"]
    promise(editor, version, limit="1d")
    assert [each.limit for each in commitments_on(version.procedure_id, MONDAY)] == ["1d"]


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({"limit": "3d"}, {"limit"}),
        ({"limit": "2h"}, {"limit"}),
        ({"decision": " "}, {"decision"}),
        ({"valid_from": date(2026, 11, 22)}, {"valid_from"}),
        ({"valid_from": date(2025, 1, 1)}, {"valid_from"}),
    ],
)
def test_a_promise_that_cannot_be_is_refused_by_field(
    editor: StaffFixture, version: ProcedureVersion, wrong: dict[str, Any], fields: set[str]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        promise(editor, version, **wrong)
    assert set(refused.value.fields) == fields


def test_nobody_promises_for_another_agency(editor: StaffFixture, version: ProcedureVersion) -> None:
    with pytest.raises(NotAllowed):
        promise(editor, version, agency_id=make_commune("Phường Sông Cầu").agency.pk)


def test_the_same_press_twice_promises_once(editor: StaffFixture, version: ProcedureVersion) -> None:
    act, actor = act_of(editor, NOW), editor.actor(NOW)
    wanted = CommitmentInput(
        agency_id=actor.agency_id,
        procedure_id=version.procedure_id,
        channel="",
        limit="1d",
        decision="15/QĐ-UBND",
        valid_from=MONDAY,
    )
    assert set_commitment(act, actor, wanted) == set_commitment(act, actor, wanted)
    assert Commitment.objects.count() == 1
