"""Looks at personal data are kept, month by month."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection

from motcua.platform import clock
from motcua.platform.audit.looks import looks_at, record_look
from motcua.platform.audit.partitions import make_partitions
from motcua.platform.db.ids import new_id

pytestmark = pytest.mark.django_db


def look(subject: object, purpose: str = "Trả lời công dân") -> None:
    record_look(
        actor_id=new_id(),
        post_id=None,
        purpose=purpose,
        subject_kind="dossier",
        subject_ids=[subject],
        page="dossiers:card",
    )


def test_a_look_is_found_by_its_subject() -> None:
    subject, other = new_id(), new_id()
    look(subject, "Trả lời công dân")
    look(other, "Kiểm tra")
    assert [found.purpose for found in looks_at(subject)] == ["Trả lời công dân"]


def test_a_month_gets_its_partition_once_and_early_rows_move_into_it() -> None:
    subject = new_id()
    with clock.simulated(lambda: datetime(2031, 5, 4, tzinfo=UTC)):
        look(subject)

    assert make_partitions(date(2031, 5, 4), months_ahead=1) == ["audit_look_2031_05", "audit_look_2031_06"]
    assert make_partitions(date(2031, 5, 4), months_ahead=1) == []
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from audit_look_2031_05")
        assert cursor.fetchone() == (1,)
    assert len(looks_at(subject)) == 1
