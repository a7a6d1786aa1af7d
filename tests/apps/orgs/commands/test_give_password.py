"""A password to begin with: made up, told once, and every session of before ends."""

import re

import pytest
from django.test import Client

from motcua.apps.orgs.commands.give_password import give_password
from motcua.apps.orgs.commands.hire_staff import hire_staff
from motcua.apps.orgs.models import JournalEntry
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.accounts.commands.attempts import SignedIn
from motcua.platform.accounts.commands.second_factors import begin_totp, confirm_totp
from motcua.platform.accounts.commands.sign_in import sign_in
from motcua.platform.accounts.totp import code_at, step_at
from motcua.platform.acts import Conflict, InvalidInput, NotAllowed
from tests.factories.orgs import PASSWORD, act_of, make_commune, system_act

pytestmark = pytest.mark.django_db


def test_a_new_password_takes_the_place_of_the_old_one_and_ends_sessions() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    browser = Client()
    browser.force_login(officer.user)
    act = act_of(commune[Role.ADMINISTRATOR])
    given = give_password(act, agency_id=commune.agency.pk, staff_id=officer.staff.pk)
    officer.user.refresh_from_db()
    assert re.fullmatch(r"(?:[a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}", given)
    assert (officer.user.check_password(given), officer.user.check_password(PASSWORD)) == (True, False)
    assert browser.get("/work/")["Location"].startswith("/account/sign-in/")
    assert given not in str(JournalEntry.objects.get(pk=act.id).details)
    with pytest.raises(Conflict):
        give_password(act, agency_id=commune.agency.pk, staff_id=officer.staff.pk)


def test_whoever_lost_telephone_and_codes_signs_in_with_the_new_password_alone() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    at = clock.now()
    confirm_totp(officer.user, code_at(begin_totp(officer.user, at), step_at(at)), at)
    act = act_of(commune[Role.ADMINISTRATOR])
    given = give_password(act, agency_id=commune.agency.pk, staff_id=officer.staff.pk)
    answer = sign_in(login=officer.user.login, password=given, address="10.0.0.7", at=at)
    assert answer == SignedIn(officer.user)


def test_who_has_no_account_who_is_elsewhere_and_oneself_get_none() -> None:
    commune, neighbour = make_commune(), make_commune("Xã Đồng Nai")
    keeper = commune[Role.ADMINISTRATOR]
    nameless = hire_staff(system_act(), agency_id=commune.agency.pk, full_name="Lò Văn Xôm")
    here = {"agency_id": commune.agency.pk}
    for person in (nameless, neighbour[Role.CASE_OFFICER].staff):
        with pytest.raises(InvalidInput):
            give_password(act_of(keeper), staff_id=person.pk, **here)
    with pytest.raises(NotAllowed):
        give_password(act_of(keeper), staff_id=keeper.staff.pk, **here)
    with pytest.raises(NotAllowed):
        give_password(
            act_of(commune[Role.AGENCY_LEADER]), staff_id=commune[Role.CASE_OFFICER].staff.pk, **here
        )
