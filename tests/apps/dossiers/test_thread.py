"""One dossier from the counter and back to it."""

from datetime import date

import pytest

from motcua.apps.dossiers.models import Delta, Dossier, Result, TimelineEntry
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import DossierState
from motcua.platform.outbox.models import Event
from tests.factories.dossiers import MONDAY_MORNING, at, make_office

pytestmark = pytest.mark.django_db


def test_a_dossier_goes_from_the_counter_to_the_citizen() -> None:
    office = make_office()

    dossier = office.accept()
    office.resolve(dossier, at(14, 0))
    office.deliver(dossier, at(16, 0))

    dossier.refresh_from_db()
    assert dossier.code == f"{office.commune.agency.code}-261123-0001"
    # Tuesday 24/11 is the Day of Vietnamese Culture: three working days lead to Friday.
    assert dossier.due_at == at(9, 41, date(2026, 11, 27))
    assert dossier.state == DossierState.DELIVERED
    assert dossier.resolved_at == at(14, 0)
    assert [entry.verb for entry in TimelineEntry.objects.filter(dossier=dossier).order_by("seq")] == [
        "accept",
        "draft_result",
        "complete_step",
        "complete_step",
        "approve_result",
        "issue_result",
        "deliver_result",
    ]
    assert [event.name for event in Event.objects.order_by("seq")] == [
        "dossiers.accepted",
        "dossiers.step_completed",
        "dossiers.step_completed",
        "dossiers.step_completed",
        "dossiers.result_issued",
        "dossiers.result_delivered",
    ]
    result = Result.objects.get(dossier=dossier)
    assert (result.number, result.symbol) == (1, "GCN-UBND")
    assert len({result.draft_sha256, result.approved_sha256, result.issued_sha256}) == 3
    assert sorted(Delta.objects.values_list("day", "measure", "amount")) == [
        (date(2026, 11, 23), "delivered", 1),
        (date(2026, 11, 23), "received_counter", 1),
        (date(2026, 11, 23), "resolved_early", 1),
    ]
    assert broken_timelines() == []


def test_codes_of_one_day_follow_each_other() -> None:
    office = make_office()
    codes = [office.accept().code for _ in range(3)]
    day = f"{MONDAY_MORNING:%y%m%d}"
    assert codes == [f"{office.commune.agency.code}-{day}-{number:04d}" for number in (1, 2, 3)]
    assert Dossier.objects.count() == 3
