"""The rivals written by hand do the product's work: after the same two steps all leave the same rows."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection

from motcua.apps.dossiers.models import Dossier
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.platform.db.ids import new_id
from tests.bench.engine_database import AT, STEPS, blind_rival, move_of, own_connection, product, rival
from tests.bench.handwritten import Refused, take_step
from tests.factories.dossiers import make_office

TABLES = {
    "dossiers_dossier": "id",
    "dossiers_timeline_entry": "dossier_id",
    "dossiers_request": "dossier_id",
    "dossiers_task": "dossier_id",
    "dossiers_token": "dossier_id",
    "outbox_event": "stream_id",
}
# What is each dossier's own: who it is, and digests and acts that follow from that.
OWN = {"id", "dossier_id", "stream_id", "code", "book_number", "act_id", "hash", "head", "answer"} | {
    "follow_key_hash",
    "follow_key_sealed",
    "follow_key_id",
}


def rows_of(dossier: Dossier) -> dict[str, list[dict[str, Any]]]:
    """Every row of the dossier, without what is its own."""
    found = {}
    with connection.cursor() as cursor:
        for table, key in TABLES.items():
            order = "" if table == "dossiers_dossier" else ", seq"
            cursor.execute(f"select * from {table} where {key} = %s order by {key}{order}", [dossier.id])
            columns = [column.name for column in cursor.description]
            rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
            found[table] = [{name: row[name] for name in row if name not in OWN} for row in rows]
    for entry in found["dossiers_timeline_entry"] + found["outbox_event"]:
        # The entry of acceptance names its dossier's own code.
        if entry["seq"] == 1:
            entry.pop("payload")
            entry.pop("personal", None)
    return found


@pytest.mark.django_db(transaction=True)
def test_hands_and_product_leave_the_same_rows() -> None:
    office = make_office()
    ours, theirs, blind = office.accept(), office.accept(), office.accept()

    product(office, [ours])()
    with own_connection() as own:
        rival(office, [theirs], own)()
        blind_rival(office, [blind], own)()

    assert rows_of(theirs) == rows_of(ours)
    assert rows_of(blind) == rows_of(ours)
    assert broken_timelines() == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("task", "version", "granted"),
    [(1, 2, True), (2, 1, True), (1, 1, False)],
    ids=["stale", "no such step", "not theirs"],
)
def test_the_hand_refuses_what_the_product_refuses(task: int, version: int, granted: bool) -> None:
    office = make_office()
    dossier = office.accept()
    move = move_of(office, *STEPS[0])
    if not granted:
        move = replace(move, grants=frozenset())
    before = rows_of(dossier)

    with own_connection() as own, pytest.raises(Refused):
        take_step(own, dossier.id, task, version, move, new_id(), AT)

    assert rows_of(dossier) == before
