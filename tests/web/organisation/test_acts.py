"""Acts on the organisation through their forms: once, by whom, and what comes back when they are refused."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from motcua.apps.calendars.models import CalendarSwitch, DayEntry, OfficeHoursSet
from motcua.apps.calendars.queries.kept import days_kept, hours_kept
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.commands.load_places import load_places
from motcua.apps.orgs.models import (
    Absence,
    Agency,
    AgencyCode,
    Delegation,
    Desk,
    Duty,
    Post,
    PostHolding,
    StaffMember,
    Unit,
    UnitKind,
    Window,
)
from motcua.apps.orgs.places import national_places
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.accounts.models import User
from motcua.platform.db.ids import new_id
from motcua.web.organisation.hours_shown import hours_shown
from motcua.web.organisation.switch_names import switch_label
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import (
    AgencyFixture,
    StaffFixture,
    make_agency,
    make_commune,
    make_province,
    make_staff,
    system_act,
)
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db

TODAY = "2026-11-23"


@pytest.fixture(autouse=True)
def on_monday() -> Iterator[None]:
    with clock.simulated(lambda: at(9)):
        yield


class Scene:
    """A commune of a province, and its province's administrator at work."""

    def __init__(self) -> None:
        self.province = make_province()
        self.office: Office = make_office(make_commune(parent=self.province.agency))
        self.commune: AgencyFixture = self.office.commune
        self.keeper = self.province[Role.ADMINISTRATOR]

    def send(
        self,
        slug: str,
        said: Mapping[str, Any],
        who: StaffFixture | None = None,
        agency: Agency | None = None,
    ) -> Any:
        agency_id = (agency or self.commune.agency).pk
        form = {"act_id": new_id(), "valid_from": TODAY, "valid_to": TODAY, **said}
        return client_of(who or self.keeper).post(f"/to-chuc/{agency_id}/act/{slug}/", form)


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_units_desks_windows_and_duties(scene: Scene) -> None:
    assert scene.send("open-unit", {"name": "Phòng Văn hóa", "kind": "specialist"}).status_code == 303
    unit = Unit.objects.get(name="Phòng Văn hóa")
    done = scene.send("set-duty", {"duty": "lead", "field": "", "unit": unit.pk})
    assert (done.status_code, Duty.objects.filter(unit=unit).count()) == (303, 1)
    desk = {"name": "Điểm số 2", "unit": scene.commune.units[UnitKind.RECEPTION].pk, "address": "Thôn Đoài"}
    assert scene.send("open-desk", desk).status_code == 303
    made = Desk.objects.get(name="Điểm số 2")
    for status in (303, 422):
        answer = scene.send("open-window", {"desk": made.pk, "number": 1, "label": "Đất đai"})
        assert answer.status_code == status
    assert "Bộ phận này đã có quầy số 1." in texts(answer)
    assert Window.objects.filter(desk=made).count() == 1


def test_a_person_is_hired_appointed_given_a_right_and_leaves(scene: Scene) -> None:
    scene.send("hire", {"full_name": "Lò Văn Xôm", "login": "xom.moi"})
    person = StaffMember.objects.get(name="Lò Văn Xôm")
    assert person.user == User.objects.get(login="xom.moi")
    office = scene.commune.units[UnitKind.SPECIALIST]
    scene.send("create-post", {"title": "Chuyên viên", "role": "case_officer", "unit": office.pk})
    post = Post.objects.get(title="Chuyên viên")
    appointed = scene.send("appoint", {"post": post.pk, "person": person.pk})
    assert (appointed.status_code, PostHolding.objects.get(post=post).staff) == (303, person)
    scene.send("grant", {"post": post.pk, "capability": "issue", "scope": "agency"})
    assert Capability.ISSUE in {grant.capability for grant in _grants(post)}
    scene.send("revoke", {"post": post.pk, "capability": "issue", "sure": "on"})
    assert Capability.ISSUE not in {grant.capability for grant in _grants(post)}
    assert scene.send("leave", {"post": post.pk}).status_code == 422, "the box is not ticked"
    scene.send("leave", {"post": post.pk, "sure": "on"})
    assert PostHolding.objects.get(post=post).valid_to == date(2026, 11, 23)
    scene.send("close-post", {"post": post.pk, "sure": "on"})
    post.refresh_from_db()
    assert post.valid_to == date(2026, 11, 23)


def _grants(post: Post) -> Any:
    from motcua.apps.orgs.queries.actor import grants_shown

    return grants_shown([post.pk], date(2026, 11, 23)).get(post.pk, ())


def test_a_held_post_is_refused_with_the_name_of_who_holds_it(scene: Scene) -> None:
    held, other = scene.commune[Role.CASE_OFFICER], scene.commune[Role.RECORDS_CLERK]
    refused = scene.send("appoint", {"post": held.post.pk, "person": other.staff.pk})
    assert refused.status_code == 409
    assert f"{held.staff.name} đang giữ vị trí này" in texts(refused)


def test_somebody_of_another_agency_is_appointed_by_login(scene: Scene) -> None:
    guest = make_staff(Role.CASE_OFFICER, scene.province.units[UnitKind.SPECIALIST])
    post = Post.objects.create(
        unit=scene.commune.units[UnitKind.RECORDS],
        title="Văn thư 2",
        role=Role.RECORDS_CLERK,
        valid_from=date(2026, 1, 1),
    )
    assert scene.send("appoint", {"post": post.pk, "login": "nobody"}).status_code == 422
    assert scene.send("appoint", {"post": post.pk}).status_code == 422
    assert scene.send("appoint", {"post": post.pk, "login": guest.user.login}).status_code == 303
    assert PostHolding.objects.get(post=post).staff == guest.staff


def _delegation(scene: Scene, to: StaffFixture) -> dict[str, Any]:
    return {
        "post": scene.commune[Role.AGENCY_LEADER].post.pk,
        "to_post": to.post.pk,
        "capabilities": ["approve"],
        "capacity": "KT.",
        "last_day": "2026-11-27",
        "ground": "Chủ tịch đi công tác",
    }


def test_a_leader_lets_the_deputy_sign_once_however_often_it_is_pressed(scene: Scene) -> None:
    deputy = make_staff(Role.DEPUTY_LEADER, scene.commune.units[UnitKind.LEADERSHIP])
    said = _delegation(scene, deputy) | {"act_id": new_id()}
    leader = scene.commune[Role.AGENCY_LEADER]
    assert [scene.send("delegate", said, leader).status_code for _press in range(2)] == [303, 303]
    given = Delegation.objects.get()
    assert (given.capacity, given.valid_to) == ("KT.", date(2026, 11, 28))
    page = client_of(leader).get(f"/to-chuc/{scene.commune.agency.pk}/substitutes/")
    assert page.context["delegations"][0]["last"] == date(2026, 11, 27)
    ended = scene.send("end-delegation", {"delegation": given.pk, "sure": "on"}, leader)
    given.refresh_from_db()
    assert (ended.status_code, given.valid_to) == (303, date(2026, 11, 23))


def test_what_is_wrong_with_a_delegation_is_told_at_its_field_and_what_was_typed_stays(scene: Scene) -> None:
    deputy = make_staff(Role.DEPUTY_LEADER, scene.commune.units[UnitKind.LEADERSHIP])
    said = _delegation(scene, deputy) | {"capacity": "TUQ.", "last_day": ""}
    refused = scene.send("delegate", said)
    assert refused.status_code == 422
    assert set(refused.context["form"].errors) == {"decision_number", "decision_date", "last_day"}
    assert refused.context["form"]["ground"].value() == "Chủ tịch đi công tác"


def test_a_leader_offers_the_own_post_alone(scene: Scene) -> None:
    leader = scene.commune[Role.AGENCY_LEADER]
    page = client_of(leader).get(f"/to-chuc/{scene.commune.agency.pk}/act/delegate/")
    assert [value for value, _label in page.context["form"].fields["post"].choices] == [str(leader.post.pk)]


def test_a_head_notes_absences_of_the_own_unit_alone(scene: Scene) -> None:
    head, officer = scene.commune[Role.HEAD_OF_UNIT], scene.commune[Role.CASE_OFFICER]
    page = client_of(head).get(f"/to-chuc/{scene.commune.agency.pk}/act/absence/")
    offered = {value for value, _label in page.context["form"].fields["person"].choices} - {""}
    assert offered == {str(head.staff.pk), str(officer.staff.pk)}
    away = {"person": officer.staff.pk, "reason": "sick", "last_day": "2026-11-24"}
    assert scene.send("absence", away, head).status_code == 303
    absence = Absence.objects.get()
    assert absence.valid_to == date(2026, 11, 25)
    assert scene.send("end-absence", {"absence": absence.pk}, head).status_code == 303
    absence.refresh_from_db()
    assert absence.valid_to == date(2026, 11, 23)


def test_agencies_are_founded_moved_merged_and_closed(scene: Scene) -> None:
    province = scene.province.agency
    new = {"name": "Xã Mới", "level": "commune", "code": "H99.888", "certainty": "assumed", "basis": ""}
    assert scene.send("found", new, agency=province).status_code == 303
    made = Agency.objects.get(name="Xã Mới")
    department = make_agency("Sở Nội vụ", parent=province)
    assert scene.send("move", {"parent": department.pk}, agency=made).status_code == 303
    wrong = scene.send("merge", {"successor": made.pk, "sure": "on"})
    assert "Cơ quan nhận chưa có đơn vị" in texts(wrong)
    heir = make_commune("Phường Sông Cầu", province)
    assert scene.send("merge", {"successor": heir.agency.pk, "sure": "on"}).status_code == 303
    assert scene.send("close", {"sure": "on"}, agency=made).status_code == 303
    ended = Agency.objects.filter(valid_to="2026-11-23").values_list("name", "successor__name")
    assert set(ended) == {("Xã Mới", None), ("Phường Tân Hòa", "Phường Sông Cầu")}


def test_a_code_is_changed_with_its_certainty_and_never_to_one_that_is_taken(scene: Scene) -> None:
    said = {"code": "H99.777", "certainty": "confirmed", "basis": "QĐ 12/QĐ-UBND"}
    assert scene.send("change-code", said).status_code == 303
    assert AgencyCode.objects.get(code="H99.777").basis == "QĐ 12/QĐ-UBND"
    refused = scene.send("change-code", said, agency=scene.province.agency)
    assert "Mã này đang là của Phường Tân Hòa." in texts(refused)


def test_a_provinces_communes_are_founded_from_the_list(scene: Scene) -> None:
    load_places(system_act(), national_places())
    assert scene.send("found-communes", {"province": "12"}, agency=scene.province.agency).status_code == 303
    assert Agency.objects.exclude(place_code="").count() == 38


def test_a_closed_day_tells_first_how_many_dossiers_it_moves(scene: Scene) -> None:
    scene.office.accept(at(9))
    said = {"day": "2026-11-25", "kind": "closure", "name": "Bão số 9", "source": "CV 812"}
    asked = scene.send("set-day", said)
    assert asked.status_code == 422
    assert "1 hồ sơ đang giải quyết sẽ đổi hạn." in texts(asked)
    assert not DayEntry.objects.filter(name="Bão số 9").exists()
    assert scene.send("set-day", said | {"sure": "on"}).status_code == 303
    own = [kept for kept in days_kept(scene.commune.agency.pk, 2026, date(2026, 11, 23)) if kept.is_own]
    assert "Bão số 9" in [kept.day.name for kept in own]
    assert scene.send("remove-day", {"day": "2026-11-25"}).status_code == 303
    assert not DayEntry.objects.filter(name="Bão số 9").exists()


def test_dossiers_follow_a_changed_calendar_once_somebody_looked_at_how_many(scene: Scene) -> None:
    dossier = scene.office.accept(at(9))
    closed = {"day": "2026-11-25", "kind": "closure", "name": "Bão số 9", "source": "CV 812", "sure": "on"}
    scene.send("set-day", closed)
    address = f"/to-chuc/{scene.commune.agency.pk}/act/recompute/"
    assert "1 hồ sơ đang giải quyết đổi hạn, 1 trong số đó" in texts(client_of(scene.keeper).get(address))
    assert scene.send("recompute", {"source": "CV 812"}).status_code == 422
    assert scene.send("recompute", {"source": "CV 812", "sure": "on"}).status_code == 303
    before, promised = dossier.due_at, dossier.promised_at
    dossier.refresh_from_db()
    # From Friday over the weekend to Monday.
    assert (dossier.due_at - before, dossier.promised_at) == (timedelta(days=3), promised)
    assert "0 hồ sơ đang giải quyết đổi hạn" in texts(client_of(scene.keeper).get(address))


def test_hours_of_a_season_with_saturdays_for_reception_alone(scene: Scene) -> None:
    said = {
        "name": "Giờ mùa hè",
        "weekdays": "07:00-11:30,13:30-17:00",
        "saturday": "reception",
        "season_first": "16/04",
        "season_last": "15/10",
    }
    assert scene.send("set-hours", said | {"weekdays": "7h"}).status_code == 422
    assert scene.send("set-hours", said | {"season_last": ""}).status_code == 422
    assert scene.send("set-hours", said | {"season_last": "31/02"}).status_code == 422
    assert scene.send("set-hours", said).status_code == 303
    hours = OfficeHoursSet.objects.get(name="Giờ mùa hè")
    assert (hours.season_from, hours.season_to) == (416, 1015)
    shown = hours_shown(hours_kept(scene.commune.agency.pk, date(2026, 11, 23))[0])
    assert shown["season"] == "Hằng năm từ 16/04 đến hết 15/10"
    assert [(group["days"], group["openings"]) for group in shown["groups"]] == [
        ("T2–T6", ("07:00–11:30", "13:30–17:00")),
        ("T7", ("07:00–11:30 (chỉ tiếp nhận, trả kết quả; không tính thời hạn)",)),
        ("CN", ()),
    ]


def test_a_disputed_day_is_decided(scene: Scene) -> None:
    page = client_of(scene.keeper).get(f"/to-chuc/{scene.commune.agency.pk}/calendar/")
    switches = [row["switch"] for row in page.context["switches"]]
    name = next(switch.name for switch in switches if switch.about)
    assert switch_label(next(switch for switch in switches if not switch.about)).startswith(("Hồ sơ", "Nộp"))
    assert scene.send("set-switch", {"name": name, "is_on": "no"}).status_code == 303
    assert CalendarSwitch.objects.get(name=name).is_on is False


@pytest.mark.parametrize("slug", ["open-unit", "hire", "set-day", "merge"])
def test_who_does_not_manage_is_refused(scene: Scene, slug: str) -> None:
    assert scene.send(slug, {}, scene.commune[Role.AGENCY_LEADER]).status_code == 403


def test_the_end_of_a_period_is_the_day_after_the_last(scene: Scene) -> None:
    office = scene.commune.units[UnitKind.SPECIALIST]
    said = {"title": "Đoàn kiểm tra", "role": "inspector", "unit": office.pk}
    assert set(scene.send("create-post", said).context["form"].errors) == {"last_day"}
    last = date(2026, 11, 27)
    scene.send("create-post", said | {"last_day": last.isoformat()})
    assert Post.objects.get(title="Đoàn kiểm tra").valid_to == last + timedelta(days=1)


def test_a_password_is_shown_once_and_signs_in(scene: Scene) -> None:
    officer = scene.commune[Role.CASE_OFFICER]
    said = {"person": officer.staff.pk, "act_id": new_id()}
    shown = scene.send("give-password", said)
    assert shown.status_code == 200
    assert "no-store" in shown["Cache-Control"]
    officer.user.refresh_from_db()
    assert officer.user.check_password(shown.context["secret"])
    again = scene.send("give-password", said)
    assert (again.status_code, shown.context["secret"] in texts(again)) == (409, False)
    officer.user.refresh_from_db()
    assert officer.user.check_password(shown.context["secret"])


def test_nobody_gives_a_password_to_themselves_or_to_a_stranger(scene: Scene) -> None:
    stranger = make_commune("Xã Đồng Nai")[Role.CASE_OFFICER]
    for person in (stranger, scene.keeper):
        answer = scene.send("give-password", {"person": person.staff.pk}, agency=scene.province.agency)
        assert answer.status_code == 422
