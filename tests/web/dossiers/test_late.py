"""Nhập bù: what happened while there was no power is entered with its own moment, in order, and counted."""

import re

import pytest
from django.test import Client

from motcua.apps.dossiers.commands.late_entry import refuse_unbelievable
from motcua.apps.dossiers.models import Dossier, TimelineEntry
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.acts import ActRefused
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import act_of
from tests.web.dossiers.test_ending_early import address, filled, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


def begin(client: Client, moment: str, ground: str = "no_power") -> int:
    return client.post("/dossiers/late-entry/", {"happened_at": moment, "ground": ground}).status_code


def stop(client: Client, dossier: Dossier) -> tuple[int, str]:
    where = address(dossier, "stop")
    answer = client.post(where, filled(client, where, reason="Đổi ý"))
    return answer.status_code, answer.content.decode()


def test_an_act_in_a_late_entry_has_its_own_moment_and_is_counted(office: Office) -> None:
    dossier, client = office.accept(), signed_in(office, Role.RECEIVING_OFFICER)
    with clock.simulated(lambda: at(16)):
        assert begin(client, "2026-11-23T14:05") == 303
        assert "Đang nhập bù" in client.get("/work/").content.decode()
        assert stop(client, dossier)[0] == 303
        page = client.get(f"/dossiers/{dossier.id}/").content.decode()
        counted = client.get("/dossiers/late-entry/").content.decode()
    entry = TimelineEntry.objects.get(verb="stop")
    assert (entry.happened_at, entry.recorded_at, entry.ground) == (at(14, 5), at(16), "no_power")
    assert "nhập bù: mất điện, ghi lúc" in page
    assert re.search(r"<dt>Mất điện</dt><dd>1</dd>", counted)


def test_nothing_happens_before_the_newest_act_on_the_dossier(office: Office) -> None:
    dossier, client = office.accept(), signed_in(office, Role.RECEIVING_OFFICER)
    with clock.simulated(lambda: at(16)):
        begin(client, "2026-11-23T08:00")
        status, page = stop(client, dossier)
    assert (status, "không thể trước việc gần nhất" in page) == (422, True)


def test_it_ends_by_itself_and_by_the_button(office: Office) -> None:
    client = signed_in(office, Role.RECEIVING_OFFICER)
    with clock.simulated(lambda: at(16)):
        begin(client, "2026-11-23T14:05")
    with clock.simulated(lambda: at(16, 20)):
        assert "Đang nhập bù" not in client.get("/work/").content.decode()
        begin(client, "2026-11-23T14:05")
        client.post("/dossiers/late-entry/", {"end": "1"})
        assert "Đang nhập bù" not in client.get("/work/").content.decode()


def test_the_future_and_a_missing_ground_are_refused(office: Office) -> None:
    client = signed_in(office, Role.RECEIVING_OFFICER)
    with clock.simulated(lambda: at(16)):
        assert begin(client, "2026-11-23T17:00") == 422
        assert begin(client, "2026-11-23T14:00", "") == 422
    who = office.commune[Role.RECEIVING_OFFICER]
    long_ago = act_of(who, at(9))
    for moment in (at(8), at(10)):
        act = type(long_ago)(
            id=long_ago.id, actor=who.user.pk, post=who.post.pk, happened_at=moment, recorded_at=at(9)
        )
        with pytest.raises(ActRefused):
            refuse_unbelievable(act)
