"""One partition a month, made ahead, so that old months can be detached and archived whole."""

from datetime import UTC, date, datetime
from typing import Any

from django.db import connection, transaction

from motcua.platform.clock import now

MONTHS_AHEAD = 3


def make_partitions(today: date, months_ahead: int = MONTHS_AHEAD) -> list[str]:
    """Make the missing partitions from this month on; answers the names of the new ones.

    Rows that came too early stand in the partition for the rest and move over first.
    """
    made = []
    first = today.replace(day=1)
    for _ in range(months_ahead + 1):
        after = _next_month(first)
        if _make(first, after):
            made.append(_name(first))
        first = after
    return made


def make_partitions_after_migrate(**_: Any) -> None:
    """A new database can log looks at once."""
    make_partitions(now().date())


def _make(first: date, after: date) -> bool:
    name = _name(first)
    bounds = [_midnight(first), _midnight(after)]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select to_regclass(%s) is not null", [name])
        if cursor.fetchone() == (True,):
            return False
        # `name` is made of digits only, from a date.
        cursor.execute(f"create table {name} (like audit_look including defaults)")
        cursor.execute(
            "with moved as (delete from audit_look_rest where at >= %s and at < %s returning *) "
            f"insert into {name} select * from moved",
            bounds,
        )
        cursor.execute(f"alter table audit_look attach partition {name} for values from (%s) to (%s)", bounds)
    return True


def _name(first: date) -> str:
    return f"audit_look_{first:%Y_%m}"


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
