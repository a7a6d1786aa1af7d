"""Whoever changes a kept entry is found out, and the first broken entry is named."""

import pytest
from django.db import connection

from motcua.apps.dossiers.models import Dossier
from motcua.apps.dossiers.queries.verification import broken_timelines
from tests.factories.dossiers import at, make_office

pytestmark = pytest.mark.django_db

CHANGES = [
    "verb = 'refuse'",
    "act_id = gen_random_uuid()",
    "actor_id = gen_random_uuid()",
    "post_id = null",
    "on_behalf_of = gen_random_uuid()",
    "happened_at = happened_at - interval '1 day'",
    "recorded_at = recorded_at - interval '1 microsecond'",
    "ground = 'mất điện'",
    'payload = payload || \'{"action": "other"}\'',
    "personal = null",
    "simulated = not simulated",
    "hash = sha256('x')",
]


@pytest.fixture
def dossier() -> Dossier:
    office = make_office()
    made = office.accept()
    office.resolve(made, at(14))
    office.deliver(made, at(15))
    return made


def write(sql: str, *params: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


def first_broken() -> list[tuple[int, str]]:
    return [(line.broken.seq, line.broken.why) for line in broken_timelines()]


def test_an_untouched_timeline_holds(dossier: Dossier) -> None:
    assert first_broken() == []


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_column_is_found(dossier: Dossier, change: str) -> None:
    # Entry 7 is the hand-over: the one with every column in use.
    write(f"update dossiers_timeline_entry set {change} where dossier_id = %s and seq = 7", dossier.id)
    assert first_broken() == [(7, "changed")]


def test_the_change_of_an_early_entry_is_named_though_later_ones_break_too(dossier: Dossier) -> None:
    write("update dossiers_timeline_entry set ground = 'x' where dossier_id = %s and seq = 2", dossier.id)
    assert first_broken() == [(2, "changed")]


def test_cutting_off_the_end_is_found(dossier: Dossier) -> None:
    write("delete from dossiers_timeline_entry where dossier_id = %s and seq = 7", dossier.id)
    assert first_broken() == [(7, "missing")]


def test_a_removed_entry_is_found(dossier: Dossier) -> None:
    write("delete from dossiers_timeline_entry where dossier_id = %s and seq = 3", dossier.id)
    assert first_broken() == [(3, "missing")]


def test_swapped_entries_are_found(dossier: Dossier) -> None:
    for old, new in ((3, 100), (4, 3), (100, 4)):
        write(
            "update dossiers_timeline_entry set seq = %s where dossier_id = %s and seq = %s",
            new,
            dossier.id,
            old,
        )
    assert first_broken() == [(3, "changed")]


def test_changed_personal_data_is_found(dossier: Dossier) -> None:
    write(
        """update dossiers_personal_entry set personal = jsonb_set(personal, '{owner,name}', '"Người khác"')
        where dossier_id = %s and seq = 1""",
        dossier.id,
    )
    assert first_broken() == [(1, "personal")]


def test_erased_personal_data_breaks_nothing(dossier: Dossier) -> None:
    write("delete from dossiers_personal_entry where dossier_id = %s", dossier.id)
    assert first_broken() == []
