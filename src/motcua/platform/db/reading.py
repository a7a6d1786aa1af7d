"""Prepared reads for the hot path of an act."""

from collections.abc import Sequence
from time import monotonic
from typing import Any

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections


def read_rows(sql: str, params: Sequence[Any], using: str = DEFAULT_DB_ALIAS) -> list[tuple[Any, ...]]:
    """All rows of one prepared query on Django's own connection and transaction, shown in its query log.

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
