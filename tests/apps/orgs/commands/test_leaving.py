"""Who leaves for good is signed out everywhere."""

from datetime import date, timedelta

import pytest
from django.test import Client

from motcua.apps.orgs.commands.leave_post import leave_post
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.accounts.queries.sessions import sessions_of
from tests.factories.orgs import AgencyFixture, give_post, make_commune, system_act

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> AgencyFixture:
    return make_commune()


def leave(commune: AgencyFixture, day: date) -> int:
    """How many sessions the case officer has after leaving the post."""
    officer = commune[Role.CASE_OFFICER]
    Client().force_login(officer.user)
    leave_post(system_act(), post_id=officer.post.pk, staff_id=officer.staff.pk, valid_to=day)
    return sessions_of(officer.user).count()


def test_who_has_left_the_last_post_is_signed_out_everywhere(commune: AgencyFixture) -> None:
    assert leave(commune, clock.now().date()) == 0


def test_who_leaves_next_week_works_on(commune: AgencyFixture) -> None:
    assert leave(commune, clock.now().date() + timedelta(days=7)) == 1


def test_who_holds_another_post_works_on_there(commune: AgencyFixture) -> None:
    give_post(commune[Role.CASE_OFFICER].staff, Role.RECORDS_CLERK, commune.units[UnitKind.RECORDS])
    assert leave(commune, clock.now().date()) == 1
