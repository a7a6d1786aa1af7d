"""Many writes of one act in one round trip to the server."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from typing import Any

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.transaction import TransactionManagementError

from motcua.platform.db.reading import Query, send_together


@dataclass(frozen=True, slots=True)
class Statement:
    """One write: its SQL with `%s` places, its parameters, and how many rows it must touch.

    An insert, update or delete without `returning`. `rows=None` means any number, for the rare write that
    may find its work done already. `certain`: it touches that many or fails, so nobody need count them.
    """

    sql: str
    params: Sequence[Any]
    rows: int | None = 1
    certain: bool = False


class UnexpectedRowCount(Exception):
    """A statement of a batch touched another number of rows than planned; nothing of the batch is kept."""

    def __init__(self, statement: Statement) -> None:
        super().__init__(f"another number of rows than the planned {statement.rows}: {statement.sql}")
        self.statement = statement


def write_batch(statements: Sequence[Statement], using: str = DEFAULT_DB_ALIAS) -> None:
    """Send all statements in one psycopg pipeline inside the transaction that is open.

    Inside a pipeline the ORM's `update()` answers -1 and Procrastinate's `defer` breaks (both without a
    sound), so nobody else opens one, and the list is complete before it opens.
    Database errors come out as Django's, the server itself checks row counts, and each statement shows in
    Django's query log. Raises UnexpectedRowCount, `django.db.Error`, TransactionManagementError.
    """
    _send(_in_transaction(using), statements, ())


def write_and_commit(statements: Sequence[Statement], using: str = DEFAULT_DB_ALIAS) -> None:
    """The same as the last thing that a transaction does: its COMMIT goes along, a round trip less.

    A write that fails or touches other rows than planned leaves nothing: the server skips what stands behind
    it in a pipeline, COMMIT too. Hooks of `on_commit` still run when the `atomic` block ends. Inside another
    `atomic` block nothing is committed before that one ends.
    """
    wrapper = _in_transaction(using)
    _send(wrapper, statements, (_COMMIT,) if _is_outermost(wrapper) else ())


_COMMIT: Query = ("commit", ())


def _in_transaction(using: str) -> BaseDatabaseWrapper:
    wrapper = connections[using]
    if not wrapper.in_atomic_block:
        raise TransactionManagementError("a batch needs an open transaction")
    return wrapper


def _is_outermost(wrapper: BaseDatabaseWrapper) -> bool:
    return wrapper.commit_on_exit and not wrapper.savepoint_ids and not wrapper.needs_rollback


def _send(wrapper: BaseDatabaseWrapper, statements: Sequence[Statement], behind: Sequence[Query]) -> None:
    planned = tuple(statements)
    started = monotonic()
    sent: list[psycopg.Cursor[Any]] = []
    with wrapper.wrap_database_errors:
        try:
            send_together(wrapper.connection, (*map(_counted, planned), *behind), sent)
        except psycopg.errors.DivisionByZero as miscount:
            carried_out = sum(cursor.pgresult is not None for cursor in sent)
            raise UnexpectedRowCount(planned[carried_out]) from miscount
    _log(wrapper, planned, monotonic() - started)


def _counted(statement: Statement) -> Query:
    if statement.certain or statement.rows is None:
        return statement.sql, statement.params
    return _that_counts(statement.sql), (*statement.params, statement.rows)


@lru_cache
def _that_counts(sql: str) -> str:
    # The way to raise in plain SQL that nothing else in a batch can be taken for.
    return f"with touched as ({sql} returning 1) select 1 / (count(*) = %s)::int from touched"


def _log(wrapper: BaseDatabaseWrapper, planned: Sequence[Statement], seconds: float) -> None:
    if wrapper.queries_logged:
        wrapper.queries_log.extend(
            {"sql": statement.sql, "time": f"{seconds / len(planned):.3f}"} for statement in planned
        )
