"""Seal rows again after the ring got a new primary key."""

from typing import Any

from django.db import connection, transaction
from psycopg import sql

from motcua.platform.secrets.registry import SealedColumn
from motcua.platform.secrets.ring import KeyRing, Sealed

ROWS_PER_TRANSACTION = 500


def reseal(column: SealedColumn, ring: KeyRing) -> int:
    """Seal with the primary key every row of `column` that another key sealed; how many they were.

    Works in short transactions beside running programs and may be broken off and started again.
    Raises UnknownKey or SealBroken at the first row that can't be opened; rows before it stay resealed.
    """
    total = 0
    while rows := _reseal_some(column, ring):
        total += rows
    return total


def _reseal_some(column: SealedColumn, ring: KeyRing) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_select(column), [ring.primary, ROWS_PER_TRANSACTION])
        changes = [_resealed_row(column, ring, row) for row in cursor.fetchall()]
        if changes:
            cursor.executemany(_update(column), changes)
    return len(changes)


def _resealed_row(column: SealedColumn, ring: KeyRing, row: tuple[Any, ...]) -> tuple[Any, ...]:
    key_id, ciphertext, *rest = row
    bound, key = rest[: len(column.bound_to)], rest[len(column.bound_to) :]
    context = column.context(*bound)
    again = ring.encrypt(ring.decrypt(Sealed(key_id, bytes(ciphertext)), context), context)
    return (*again, *key)


def _select(column: SealedColumn) -> sql.Composed:
    wanted = (column.key_id, column.ciphertext, *column.bound_to, *column.key)
    return sql.SQL(
        "SELECT {wanted} FROM {table} WHERE {key_id} <> %s AND {ciphertext} IS NOT NULL"
        " ORDER BY {key} LIMIT %s FOR UPDATE"
    ).format(
        wanted=sql.SQL(", ").join(map(sql.Identifier, wanted)),
        table=sql.Identifier(column.table),
        key_id=sql.Identifier(column.key_id),
        ciphertext=sql.Identifier(column.ciphertext),
        key=sql.SQL(", ").join(map(sql.Identifier, column.key)),
    )


def _update(column: SealedColumn) -> sql.Composed:
    found_by = sql.SQL(" AND ").join(sql.SQL("{} = %s").format(sql.Identifier(name)) for name in column.key)
    return sql.SQL("UPDATE {table} SET {key_id} = %s, {ciphertext} = %s WHERE {found_by}").format(
        table=sql.Identifier(column.table),
        key_id=sql.Identifier(column.key_id),
        ciphertext=sql.Identifier(column.ciphertext),
        found_by=found_by,
    )
