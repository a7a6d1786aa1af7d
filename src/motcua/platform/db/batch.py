"""Many writes of one act in one round trip to the server."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.transaction import TransactionManagementError

from motcua.platform.db.reading import send_together


@dataclass(frozen=True, slots=True)
class Statement:
    """One write: its SQL with `%s` places, its parameters, and how many rows it must touch.

    `rows=None` means any number, for the rare write that may find its work done already.
    """

    sql: str
    params: Sequence[Any]
    rows: int | None = 1


class UnexpectedRowCount(Exception):
    """A statement of a batch touched another number of rows than planned; nothing of the batch is kept."""

    def __init__(self, statement: Statement, touched: int) -> None:
        super().__init__(f"planned {statement.rows} rows, touched {touched}: {statement.sql}")
        self.statement = statement
        self.touched = touched


def write_batch(statements: Sequence[Statement], using: str = DEFAULT_DB_ALIAS) -> None:
    """Send all statements in one psycopg pipeline inside the transaction that is open.

    Inside a pipeline the ORM's `update()` answers -1 and Procrastinate's `defer` breaks (both without a
    sound), so nobody else opens one, and the list is complete before it opens.
    Database errors come out as Django's, row counts are checked, and each statement shows in
    Django's query log. Raises UnexpectedRowCount, `django.db.Error`, TransactionManagementError.
    """
    planned = tuple(statements)
    wrapper = connections[using]
    if not wrapper.in_atomic_block:
        raise TransactionManagementError("write_batch needs an open transaction")
    started = monotonic()
    with wrapper.wrap_database_errors:
        cursors = send_together(wrapper.connection, ((each.sql, each.params) for each in planned))
    _log(wrapper, planned, monotonic() - started)
    for statement, cursor in zip(planned, cursors, strict=True):
        if statement.rows is not None and cursor.rowcount != statement.rows:
            raise UnexpectedRowCount(statement, cursor.rowcount)


def _log(wrapper: BaseDatabaseWrapper, planned: Sequence[Statement], seconds: float) -> None:
    if wrapper.queries_logged:
        wrapper.queries_log.extend(
            {"sql": statement.sql, "time": f"{seconds / len(planned):.3f}"} for statement in planned
        )
