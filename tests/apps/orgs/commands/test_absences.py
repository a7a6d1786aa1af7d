"""Who is away, and who may say so."""

from datetime import date, timedelta

import pytest

from motcua.apps.orgs.commands.end_absence import end_absence
from motcua.apps.orgs.commands.record_absence import record_absence
from motcua.apps.orgs.models import Absence, AbsenceReason
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import Act, InvalidInput, NotAllowed
from tests.factories.orgs import StaffFixture, act_of, make_commune, system_act

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)
BACK = TODAY + timedelta(days=3)


def _away(act: Act, who: StaffFixture, valid_from: date = TODAY, valid_to: date | None = BACK) -> Absence:
    return record_absence(
        act, staff_id=who.staff.pk, valid_from=valid_from, valid_to=valid_to, reason=AbsenceReason.LEAVE
    )


def test_the_head_of_the_unit_says_who_is_away_and_since_when_back() -> None:
    commune = make_commune()
    officer, head = commune[Role.CASE_OFFICER], commune[Role.HEAD_OF_UNIT]
    absence = _away(act_of(head), officer)
    end_absence(act_of(head), absence_id=absence.pk, valid_to=TODAY + timedelta(days=1))
    absence.refresh_from_db()
    assert (absence.valid_from, absence.valid_to) == (TODAY, TODAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.HEAD_OF_UNIT, False),
        (Role.CASE_OFFICER, False),
        (Role.AGENCY_LEADER, True),
        (Role.ADMINISTRATOR, True),
    ],
)
def test_absences_of_other_units_are_for_leaders_and_administrators(role: Role, *, may: bool) -> None:
    commune = make_commune()
    act = act_of(commune[role])
    if may:
        _away(act, commune[Role.RECORDS_CLERK])
    else:
        with pytest.raises(NotAllowed):
            _away(act, commune[Role.RECORDS_CLERK])
    assert Absence.objects.count() == int(may)


def test_a_neighbours_leader_may_not() -> None:
    commune, neighbour = make_commune(), make_commune("Xã Đồng Nai")
    with pytest.raises(NotAllowed):
        _away(act_of(neighbour[Role.AGENCY_LEADER]), commune[Role.CASE_OFFICER])


def test_the_same_press_twice_notes_one_absence() -> None:
    commune = make_commune()
    act = act_of(commune[Role.ADMINISTRATOR])
    first, second = (_away(act, commune[Role.CASE_OFFICER]) for _ in range(2))
    assert (first.pk, Absence.objects.count()) == (second.pk, 1)


def test_days_noted_already_and_days_out_of_order_are_refused() -> None:
    officer = make_commune()[Role.CASE_OFFICER]
    _away(system_act(), officer)
    with pytest.raises(InvalidInput) as overlapping:
        _away(system_act(), officer, TODAY + timedelta(days=2), None)
    name = officer.staff.name
    assert overlapping.value.fields == {"valid_from": f"Đã ghi {name} vắng từ 23/11/2026 đến 25/11/2026."}
    with pytest.raises(InvalidInput):
        _away(system_act(), officer, BACK, BACK)
    _away(system_act(), officer, BACK, None)
    assert Absence.objects.count() == 2
