"""Who somebody is at work."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.commands.close_agency import close_agency
from motcua.apps.orgs.commands.close_post import close_post
from motcua.apps.orgs.commands.leave_post import leave_post
from motcua.apps.orgs.commands.revoke import revoke
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.queries.actor import HeldPost, NoPost, actor_for, posts_held
from motcua.apps.orgs.roles import ROLES, Role
from tests.factories.orgs import (
    give_post,
    make_agency,
    make_commune,
    make_province,
    make_staff,
    make_user,
    system_act,
)

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def test_an_officer_with_one_post_acts_in_it() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    unit = commune.units[UnitKind.SPECIALIST]
    with CaptureQueriesContext(connection) as queries:
        actor = actor_for(officer.user, at=NOON)
    assert actor == Actor(
        user_id=officer.user.pk,
        staff_id=officer.staff.pk,
        display_name=officer.staff.name,
        post_id=officer.post.pk,
        post_title="Chuyên viên thụ lý",
        unit_id=unit.pk,
        unit_name=unit.name,
        agency_id=commune.agency.pk,
        agency_name="Phường Tân Hòa",
        desk_id=None,
        grants=frozenset(ROLES[Role.CASE_OFFICER]),
        subtree=frozenset(),
    )
    assert len(queries) == 2
