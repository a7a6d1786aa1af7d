"""Posts, holders and grants."""

from datetime import date

import pytest

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.commands.close_post import close_post
from motcua.apps.orgs.commands.create_post import create_post
from motcua.apps.orgs.commands.grant import grant
from motcua.apps.orgs.commands.hire_staff import hire_staff
from motcua.apps.orgs.commands.hold_post import hold_post
from motcua.apps.orgs.commands.leave_post import leave_post
from motcua.apps.orgs.commands.revoke import revoke
from motcua.apps.orgs.models import Grant, PostHolding, UnitKind
from motcua.apps.orgs.roles import ROLES, Role
from motcua.platform.accounts.models import Kind
from motcua.platform.acts import Conflict, InvalidInput
from tests.factories.orgs import SINCE, make_commune, make_user, system_act

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 24)


def test_a_post_gets_the_grants_of_its_role() -> None:
    commune = make_commune()
    post = commune[Role.HEAD_OF_UNIT].post
    rows = Grant.objects.filter(post=post).values_list("capability", "scope", "valid_from", "valid_to")
    assert set(rows) == {(*granted, SINCE, None) for granted in ROLES[Role.HEAD_OF_UNIT]}


def test_a_post_at_the_desk_needs_a_desk_of_its_own_agency() -> None:
    commune, other = make_commune(), make_commune("Xã Đồng Nai")
    answers = []
    for desk_id in (None, other.desk.pk):
        with pytest.raises(InvalidInput) as refused:
            create_post(
                system_act(),
                unit_id=commune.units[UnitKind.RECEPTION].pk,
                title="Cán bộ tiếp nhận",
                role=Role.RECEIVING_OFFICER,
                valid_from=TODAY,
                desk_id=desk_id,
            )
        answers.append(refused.value.fields)
    assert answers == [
        {"desk": "Vị trí này làm việc tại Bộ phận Một cửa: hãy chọn một."},
        {"desk": "Bộ phận Một cửa này thuộc cơ quan khác."},
    ]


def test_a_held_post_is_not_given_to_a_second_person_who_is_told_whose_it_is() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    newcomer = hire_staff(system_act(), agency_id=commune.agency.pk, full_name="Lò Văn Xôm")
    with pytest.raises(Conflict) as refused:
        hold_post(system_act(), post_id=officer.post.pk, staff_id=newcomer.pk, valid_from=TODAY)
    assert refused.value.message == f"{officer.staff.name} đang giữ vị trí này từ 01/01/2020."


def test_a_successor_begins_on_the_day_the_holder_leaves() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    newcomer = hire_staff(system_act(), agency_id=commune.agency.pk, full_name="Lò Văn Xôm")
    leave_post(system_act(), post_id=officer.post.pk, staff_id=officer.staff.pk, valid_to=TODAY)
    hold_post(system_act(), post_id=officer.post.pk, staff_id=newcomer.pk, valid_from=TODAY)
    holdings = PostHolding.objects.filter(post=officer.post).order_by("valid_from")
    assert list(holdings.values_list("staff", "valid_from", "valid_to")) == [
        (officer.staff.pk, SINCE, TODAY),
        (newcomer.pk, TODAY, None),
    ]


def test_a_holding_entered_beforehand_never_counts_when_the_post_closes_first() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    newcomer = hire_staff(system_act(), agency_id=commune.agency.pk, full_name="Lò Văn Xôm")
    leave_post(system_act(), post_id=officer.post.pk, staff_id=officer.staff.pk, valid_to=TOMORROW)
    hold_post(system_act(), post_id=officer.post.pk, staff_id=newcomer.pk, valid_from=TOMORROW)
    close_post(system_act(), post_id=officer.post.pk, valid_to=TODAY)
    assert list(PostHolding.objects.filter(staff=newcomer).values_list("valid_from", "valid_to")) == [
        (TOMORROW, TOMORROW)
    ]


def test_a_capability_taken_back_in_the_morning_can_be_given_again_the_same_day() -> None:
    post = make_commune()[Role.CASE_OFFICER].post
    revoke(system_act(), post_id=post.pk, capability=Capability.HANDLE, valid_to=TODAY)
    grant(system_act(), post_id=post.pk, capability=Capability.HANDLE, scope=Scope.OWN, valid_from=TODAY)
    rows = Grant.objects.filter(post=post, capability=Capability.HANDLE).order_by("valid_from")
    assert list(rows.values_list("valid_from", "valid_to")) == [(SINCE, TODAY), (TODAY, None)]


def test_an_account_belongs_to_one_member_of_the_staff_and_never_is_a_citizens() -> None:
    commune = make_commune()
    answers = []
    for account in (commune[Role.CASE_OFFICER].user, make_user(kind=Kind.CITIZEN)):
        with pytest.raises(InvalidInput) as refused:
            hire_staff(system_act(), agency_id=commune.agency.pk, full_name="Lò Văn Xôm", user_id=account.pk)
        answers.append(refused.value.fields)
    assert answers == [
        {"user": "Tài khoản này đã là của một người khác."},
        {"user": "Tài khoản này không phải của công chức, nhân viên."},
    ]
