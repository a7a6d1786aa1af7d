"""The demo stands by itself, once, and its timelines hold."""

from datetime import UTC, datetime

import pytest

from motcua.apps.dossiers.models import ClockChange, Dossier, Gap
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.demo.load import load_demo

NOW = datetime(2026, 11, 23, 2, 40, tzinfo=UTC)


@pytest.mark.django_db
def test_the_demo_loads_once_with_dossiers_in_every_state_and_every_entry_marked() -> None:
    assert load_demo(NOW) is True
    assert load_demo(NOW) is False

    assert set(Dossier.objects.values_list("state", flat=True)) == {
        "in_process",
        "paused",
        "resolved",
        "delivered",
        "submitted",
        "not_accepted",
        "withdrawn",
        "stopped",
        "voided",
    }
    assert Dossier.objects.filter(resolved_at=None, due_at__lt=NOW).exists()
    assert not Dossier.objects.filter(simulated=False).exists()
    assert not Dossier.objects.filter(received_at__gt=NOW).exists()
    assert set(ClockChange.objects.values_list("kind", flat=True)) == {"extended", "rescheduled"}
    assert Gap.objects.filter(closed_at=None).exists()
    assert Gap.objects.exclude(closed_at=None).exists()
    assert broken_timelines() == []
