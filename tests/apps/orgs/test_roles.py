"""Roles, capabilities and scopes."""

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.roles import ROLES, Role
from motcua.apps.orgs.rules import can_edit_catalogue, can_manage_organisation, can_see_audit, can_see_figures
from motcua.platform.db.ids import new_id

HERE, BELOW, ELSEWHERE = new_id(), new_id(), new_id()


def _actor(role: Role) -> Actor:
    return Actor(
        user_id=new_id(),
        staff_id=new_id(),
        display_name="Trần Thị Hạnh",
        post_id=new_id(),
        post_title=role.label,
        unit_id=new_id(),
        unit_name="Phòng",
        agency_id=HERE,
        agency_name="Phường Tân Hòa",
        desk_id=None,
        grants=frozenset(ROLES[role]),
        subtree=frozenset({HERE, BELOW}),
    )


def test_every_role_has_grants_and_a_name() -> None:
    assert [role for role in Role if not ROLES.get(role) or not role.label] == []


def test_every_capability_belongs_to_some_role_and_has_a_name() -> None:
    granted = {capability for grants in ROLES.values() for capability, _ in grants}
    assert granted == set(Capability)
    assert all(capability.label for capability in Capability)
    assert all(scope.label for scope in Scope)


def test_those_who_control_the_organisation_or_the_machine_open_no_dossier() -> None:
    keepers = (Role.ADMINISTRATOR, Role.OPERATOR, Role.CATALOGUE_EDITOR, Role.CATALOGUE_APPROVER)
    assert [role for role in keepers if _actor(role).may(Capability.SEE)] == []


def test_those_who_read_widely_read_no_personal_numbers() -> None:
    readers = [role for role in Role if Scope.SUBTREE in _actor(role).scopes(Capability.SEE)]
    assert readers == [Role.PROCEDURE_CONTROLLER, Role.INSPECTOR, Role.OVERSEER]
    assert [role for role in readers if _actor(role).may(Capability.SEE_IDENTITY)] == []


def test_nobody_both_prepares_and_approves_the_catalogue() -> None:
    both = {Capability.EDIT_CATALOGUE, Capability.APPROVE_CATALOGUE}
    assert [role for role in Role if both <= {capability for capability, _ in ROLES[role]}] == []


def test_an_officer_handles_what_is_ones_own_and_sees_what_is_the_units() -> None:
    officer = _actor(Role.CASE_OFFICER)
    asked = (Capability.HANDLE, Capability.SEE, Capability.APPROVE)
    assert [officer.scopes(capability) for capability in asked] == [{Scope.OWN}, {Scope.UNIT}, set()]


def test_a_subtree_grant_reaches_below_and_not_beside() -> None:
    administrator = _actor(Role.ADMINISTRATOR)
    agencies = (HERE, BELOW, ELSEWHERE)
    assert [can_manage_organisation(administrator, agency) for agency in agencies] == [True, True, False]
    assert [can_see_audit(administrator, agency) for agency in agencies] == [True, True, False]


def test_an_agency_grant_reaches_the_own_agency_alone() -> None:
    leader = _actor(Role.AGENCY_LEADER)
    assert leader.agencies(Capability.APPROVE) == {HERE}
    assert leader.agencies(Capability.HANDLE) == frozenset()


def test_a_narrow_grant_reaches_no_agency_as_a_whole() -> None:
    head = _actor(Role.HEAD_OF_UNIT)
    assert (head.agencies(Capability.REVIEW), can_see_figures(head), can_edit_catalogue(head)) == (
        frozenset(),
        True,
        False,
    )
