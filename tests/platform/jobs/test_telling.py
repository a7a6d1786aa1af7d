"""What was announced is told to whoever listens, and telling it again changes nothing."""

from uuid import UUID

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from motcua.apps.dossiers.events import DossierEvent
from motcua.apps.dossiers.models import IssuedPaper
from motcua.apps.notices.models import Notice
from motcua.platform.jobs.subscriptions import listeners_by_event, listeners_by_name
from motcua.platform.jobs.telling import SHARDS, defer_batch, tell
from motcua.platform.outbox.relay import Told, relay_once
from tests.factories.dossiers import at, make_office

pytestmark = pytest.mark.django_db


def test_every_subscription_is_to_an_event_that_is_announced() -> None:
    assert set(listeners_by_event()) - {event.name for event in DossierEvent.__subclasses__()} == set()


def test_every_listener_is_found_by_its_name() -> None:
    assert {name for names in listeners_by_event().values() for name in names} == set(listeners_by_name())


def test_a_dossier_is_followed_by_its_slip_and_by_notices() -> None:
    office = make_office()
    dossier = office.accept()
    office.resolve(dossier, at(14, 0))
    office.deliver(dossier, at(16, 0))
    relay_once(listeners_by_event(), defer_batch)
    jobs = [job.args for job in ProcrastinateJob.objects.filter(task_name="tell").order_by("id")]

    for job in [*jobs, *jobs]:
        tell(**job)

    notices = Notice.objects.filter(dossier=dossier).order_by("seq")
    assert [notice.kind for notice in notices] == ["accepted", "result_ready", "delivered"]
    papers = IssuedPaper.objects.filter(dossier=dossier).order_by("form")
    assert [paper.form for paper in papers] == ["receipt_slip", "result"]


def test_dossiers_are_spread_over_the_shards_of_a_listener() -> None:
    heard = [Told(UUID(int=number), 1, "dossiers.accepted", {}) for number in range(2 * SHARDS)]
    defer_batch("somebody", heard)
    locks = ProcrastinateJob.objects.values_list("lock", flat=True)
    assert sorted(locks) == sorted(f"somebody/{shard}" for shard in range(SHARDS))
