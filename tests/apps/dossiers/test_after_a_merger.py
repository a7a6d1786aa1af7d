"""Two communes become one: nothing that was handed out stops working, and running dossiers go on."""

from datetime import date

import pytest
from django.test import Client

from motcua.apps.dossiers.models import Dossier, Result
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.orgs.commands.merge_agency import merge_agency
from motcua.apps.orgs.models import Agency, Unit, UnitKind
from motcua.apps.orgs.queries.agencies import agency_by_code
from motcua.apps.orgs.queries.heirs import agency_on, heir_of
from motcua.apps.orgs.roles import Role
from motcua.apps.processes.commands.assign_process import assign_process
from motcua.apps.processes.commands.publish_shipped import publish_shipped
from motcua.platform import clock
from motcua.platform.acts import InvalidInput, NotAllowed
from tests.factories.calendars import make_calendar
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import (
    SINCE,
    AgencyFixture,
    act_of,
    make_agency,
    make_commune,
    make_province,
    system_act,
)

pytestmark = pytest.mark.django_db

MERGED_ON = date(2026, 11, 25)
AFTER = at(9, 0, date(2026, 11, 25))


class Merger:
    """`old` is merged into `new` on Wednesday; `dossier` was received on Monday and waits for its officer."""

    def __init__(self) -> None:
        self.province = make_province()
        self.old: Office = make_office(make_commune("Xã Long Sơn", self.province.agency))
        self.new: AgencyFixture = make_commune("Phường Tân Hòa", self.province.agency)
        make_calendar(self.new.agency)
        process = publish_shipped(system_act())["commune"]
        assign_process(system_act(), self.new.agency.pk, self.old.version.procedure_id, process.id, SINCE)
        self.dossier: Dossier = self.old.accept(at(9))
        self.merge()

    def merge(self) -> None:
        merge_agency(
            act_of(self.province[Role.ADMINISTRATOR]),
            agency_id=self.old.commune.agency.pk,
            successor_id=self.new.agency.pk,
            day=MERGED_ON,
        )


def test_old_codes_and_the_slip_in_the_citizens_hand_still_open() -> None:
    merger = Merger()
    with clock.simulated(lambda: AFTER):
        followed = Client().get(f"/h/{merger.dossier.code}")
        home = Client().post("/follow/", {"code": merger.dossier.code, "secret": "0100000482"})
    assert (followed.status_code, home.status_code) == (200, 303)
    old = agency_by_code(merger.old.commune.agency.code)
    assert old is not None
    assert agency_on(old, MERGED_ON) == merger.new.agency
    assert agency_on(old, date(2026, 11, 24)) == old


def test_a_running_dossier_goes_on_with_the_new_units_under_its_old_code() -> None:
    merger = Merger()
    officer, dossier = merger.new[Role.CASE_OFFICER], merger.dossier
    assert list(dossiers_seen_by(officer.actor(at(10)))) == []
    assert list(dossiers_seen_by(officer.actor(AFTER))) == [dossier]
    with clock.simulated(lambda: AFTER):
        office = Office(merger.new, merger.old.version)
        office.resolve(dossier, AFTER)
        office.deliver(dossier, AFTER)
    dossier.refresh_from_db()
    result = Result.objects.get(dossier=dossier)
    assert (dossier.state, dossier.code.split("-")[0]) == ("delivered", merger.old.commune.agency.code)
    assert (result.number, result.approver_name) == (1, merger.new[Role.AGENCY_LEADER].staff.name)
    with clock.simulated(lambda: AFTER):
        assert office.accept(AFTER).code.startswith(merger.new.agency.code)


def test_the_province_still_sees_what_the_merged_commune_received() -> None:
    merger = Merger()
    controller = merger.province[Role.PROCEDURE_CONTROLLER]
    for moment in (at(10), AFTER):
        assert list(dossiers_seen_by(controller.actor(moment))) == [merger.dossier]


def test_each_unit_is_taken_over_by_one_of_its_kind() -> None:
    merger = Merger()
    heirs = dict(Unit.objects.filter(agency=merger.old.commune.agency).values_list("kind", "successor"))
    assert heirs == {kind: unit.pk for kind, unit in merger.new.units.items()}


def test_merging_twice_leads_to_the_last() -> None:
    merger = Merger()
    last = make_commune("Phường Sông Cầu", merger.province.agency)
    merge_agency(
        system_act(), agency_id=merger.new.agency.pk, successor_id=last.agency.pk, day=date(2026, 12, 1)
    )
    first = merger.old.commune.agency.pk
    days = (date(2026, 11, 24), date(2026, 11, 25), date(2026, 12, 1))
    assert [heir_of(first, day) for day in days] == [first, merger.new.agency.pk, last.agency.pk]
    seen = dossiers_seen_by(last[Role.CASE_OFFICER].actor(at(9, 0, date(2026, 12, 1))))
    assert list(seen) == [merger.dossier]


def test_a_successor_that_could_not_go_on_with_the_work_is_refused() -> None:
    province = make_province()
    commune = make_commune(parent=province.agency)
    empty = make_agency("Xã Rỗng", parent=province.agency)
    for successor in (empty, commune.agency):
        with pytest.raises(InvalidInput) as refused:
            merge_agency(system_act(), agency_id=commune.agency.pk, successor_id=successor.pk, day=MERGED_ON)
        assert set(refused.value.fields) == {"successor"}
    commune.agency.refresh_from_db()
    assert (commune.agency.valid_to, Unit.objects.exclude(successor=None).count()) == (None, 0)


def test_only_who_manages_both_merges_them() -> None:
    province = make_province()
    one, other = make_commune(parent=province.agency), make_commune("Xã Đồng Nai", province.agency)
    with pytest.raises(NotAllowed):
        merge_agency(
            act_of(one[Role.ADMINISTRATOR]),
            agency_id=one.agency.pk,
            successor_id=other.agency.pk,
            day=MERGED_ON,
        )
    assert Agency.objects.filter(successor__isnull=False).count() == 0


def test_merging_at_the_same_press_twice_merges_once() -> None:
    province = make_province()
    one, other = make_commune(parent=province.agency), make_commune("Xã Đồng Nai", province.agency)
    act = act_of(province[Role.ADMINISTRATOR])
    for _press in range(2):
        merge_agency(act, agency_id=one.agency.pk, successor_id=other.agency.pk, day=MERGED_ON)
    assert one.units[UnitKind.RECORDS].merged.count() == 0
    one.agency.refresh_from_db()
    assert (one.agency.valid_to, one.agency.successor_id) == (MERGED_ON, other.agency.pk)
