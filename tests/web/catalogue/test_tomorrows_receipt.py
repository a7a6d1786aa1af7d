"""A limit is changed tonight: who comes tomorrow is promised by it, who came today keeps the old one."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from motcua.apps.catalogue.commands.set_commitment import CommitmentInput, set_commitment
from motcua.apps.catalogue.contents import from_json
from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.dossiers.models import Dossier
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform.db.ids import new_id
from tests.browsing import stop_clock
from tests.factories.catalogue_drafts import Editors
from tests.factories.dossiers import BUSINESS_REGISTRATION, Office, make_office
from tests.factories.orgs import act_of, make_commune, make_province, make_staff
from tests.web.officers import client_of

pytestmark = pytest.mark.django_db

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
MORNING = datetime(2026, 11, 25, 8, tzinfo=HANOI)
TONIGHT, TOMORROW = MORNING.replace(hour=20), MORNING + timedelta(days=1)


@pytest.fixture
def office() -> Office:
    return make_office(make_commune(parent=make_province().agency))


@pytest.fixture
def desk(office: Office) -> Client:
    return client_of(office.commune[Role.RECEIVING_OFFICER])


def accepted(desk: Client) -> Dossier:
    form = desk.get(f"/reception/{BUSINESS_REGISTRATION}/").context["form"]
    typed = {
        "act_id": new_id(),
        "dossier_id": new_id(),
        "agency": form["agency"].value(),
        "term": form["term"].value(),
        "limit_count": "3",
        "limit_unit": "d",
        "owner_name": "Lò Văn H'Đa",
        "channel_out": "counter",
        "summary": "Đăng ký hộ kinh doanh",
        "sets_count": "1",
    }
    assert desk.post(f"/reception/{BUSINESS_REGISTRATION}/", typed).status_code == 303
    return Dossier.objects.get(pk=typed["dossier_id"])


def change_tonight(office: Office) -> ProcedureVersion:
    """Two working days on every way in, from tomorrow."""
    editors = Editors(make_province(), TONIGHT)
    draft = editors.copy(office.version)
    contents = from_json(draft.contents)
    editors.edit(draft, replace(contents, terms=tuple(replace(term, limit="2d") for term in contents.terms)))
    editors.present(draft.pk, TOMORROW.date())
    return editors.approve(draft.pk)


def test_tomorrows_receipt_uses_the_new_version_and_todays_dossier_keeps_its_own(
    office: Office, desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_clock(monkeypatch, MORNING)
    today = accepted(desk)
    stop_clock(monkeypatch, TONIGHT)
    new = change_tonight(office)
    stop_clock(monkeypatch, TOMORROW)
    tomorrow = accepted(desk)
    today.refresh_from_db()
    assert (today.procedure_version_id, today.time_limit) == (office.version.pk, "3d")
    assert (tomorrow.procedure_version_id, tomorrow.time_limit) == (new.pk, "2d")


def test_a_promise_of_the_agency_shortens_its_receipts_while_it_holds(
    office: Office, desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_clock(monkeypatch, TONIGHT)
    change_tonight(office)
    keeper = make_staff(Role.CATALOGUE_EDITOR, office.commune.units[UnitKind.SPECIALIST])
    stop_clock(monkeypatch, TOMORROW)
    promise = CommitmentInput(
        agency_id=office.commune.agency.pk,
        procedure_id=office.version.procedure_id,
        channel="",
        limit="1d",
        decision="15/QĐ-UBND",
        valid_from=TOMORROW.date(),
    )
    set_commitment(act_of(keeper, TOMORROW), keeper.actor(TOMORROW), promise)
    assert accepted(desk).time_limit == "1d"


def test_a_procedure_that_no_desk_takes_is_not_offered(
    office: Office, desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_clock(monkeypatch, MORNING)
    ProcedureVersion.objects.update(received_at_desk=False, not_received_reason="Nộp trên hệ thống của bộ")
    assert desk.get(f"/reception/{BUSINESS_REGISTRATION}/").status_code == 404
