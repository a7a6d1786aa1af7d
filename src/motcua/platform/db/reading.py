"""Prepared reads for the hot path of an act."""

from collections.abc import Iterable, Mapping, Sequence
from time import monotonic
from typing import Any

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections

Query = tuple[str, Sequence[Any]]
"""SQL with `%s` places, and its parameters."""

Rows = list[tuple[Any, ...]]


def read_rows(sql: str, params: Sequence[Any] | Mapping[str, Any], using: str = DEFAULT_DB_ALIAS) -> Rows:
    """All rows of one prepared query on Django's own connection and transaction, shown in its query log.

    Places are filled by their order, or by name (`%(day)s`) from a mapping.

    Django's cursor writes parameters into the text, so PostgreSQL would plan the same query anew for
    each dossier; this one is planned once a connection. Moments come back aware, in UTC; jsonb comes
    back as text.
    """
    wrapper = connections[using]
    wrapper.ensure_connection()
    started = monotonic()
    with wrapper.wrap_database_errors:
        cursor = psycopg.Cursor(wrapper.connection)
        rows = cursor.execute(sql.encode(), params, prepare=True).fetchall()
    if wrapper.queries_logged:
        wrapper.queries_log.append({"sql": sql, "time": f"{monotonic() - started:.3f}"})
    return rows


def read_together(queries: Sequence[Query], using: str = DEFAULT_DB_ALIAS) -> list[Rows]:
    """The rows of several prepared queries in one round trip, in the order asked for.

    The server runs them one after another, each seeing what was committed when it began: a query behind
    a lock sees what the holder of the lock wrote. Inside a transaction its BEGIN travels along.
    """
    wrapper = connections[using]
    wrapper.ensure_connection()
    started = monotonic()
    with wrapper.wrap_database_errors:
        sent: list[psycopg.Cursor[Any]] = []
        send_together(wrapper.connection, queries, sent)
        rows = [cursor.fetchall() for cursor in sent]
    if wrapper.queries_logged:
        wrapper.queries_log.extend({"sql": sql, "time": f"{monotonic() - started:.3f}"} for sql, _ in queries)
    return rows


def of_keys(sql: str, keys: Sequence[Any]) -> Query:
    """A query with one place, `= any(%s)`, for these keys; for a single one it is `= %s`.

    For an array of unknown length PostgreSQL plans as for ten rows, which takes three times as long for one.
    """
    if len(keys) == 1:
        return sql.replace("= any(%s)", "= %s"), keys
    return sql, (list(keys),)


def send_together(
    connection: "psycopg.Connection[Any]", queries: Iterable[Query], sent: "list[psycopg.Cursor[Any]]"
) -> None:
    """Send prepared statements in one pipeline; the cursors put into `sent` hold the answers at its end."""
    with connection.pipeline():
        for sql, params in queries:
            cursor = psycopg.Cursor(connection)
            sent.append(cursor)
            cursor.execute(sql.encode(), params, prepare=True)
