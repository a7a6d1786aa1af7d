"""Rows of one table as statements of a batch: the same few statements for one row and for five hundred."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from django.db import connection, models
from psycopg.types.json import Jsonb

from motcua.platform.db.batch import Statement

Row = Mapping[str, Any]


# Compared by identity: there is one for each model, and its hash is asked for a hundred times an act.
@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table as `write_batch` needs it: its columns with their PostgreSQL types, and its key.

    One row is written with plain places, many with one `unnest` of arrays: the first is a third
    faster for a single dossier, the second ten times for a bulk act.
    """

    name: str
    types: tuple[tuple[str, str], ...]
    key: tuple[str, ...]

    @staticmethod
    @cache
    def of(model: type[models.Model]) -> "Table":
        """The table of a model, read once."""
        meta = model._meta
        fields = [field for field in meta.local_concrete_fields if not field.generated]
        types = tuple((str(field.column), str(field.db_type(connection))) for field in fields)
        return Table(meta.db_table, types, tuple(str(field.column) for field in meta.pk_fields))

    def insert(self, rows: Sequence[Row]) -> Statement:
        """Insert rows that all name the same columns."""
        columns = tuple(rows[0])
        if len(rows) == 1:
            return Statement(_insert_one(self.name, columns), self._values(rows[0], columns), certain=True)
        return Statement(_insert_many(self, columns), self._arrays(rows, columns), len(rows), certain=True)

    def update(self, rows: Sequence[Row]) -> Statement:
        """Update the rows that the key columns name; every other column in the mapping is set."""
        columns = tuple(rows[0])
        if len(rows) == 1:
            set_columns = tuple(column for column in columns if column not in self.key)
            values = self._values(rows[0], (*set_columns, *self.key))
            return Statement(_update_one(self, set_columns), values)
        return Statement(_update_many(self, columns), self._arrays(rows, columns), len(rows))

    def delete(self, rows: Sequence[Row]) -> Statement:
        """Delete the rows that the key columns name."""
        if len(rows) == 1:
            return Statement(_delete_one(self), self._values(rows[0], self.key))
        return Statement(_delete_many(self), self._arrays(rows, self.key), len(rows))

    def _values(self, row: Row, columns: tuple[str, ...]) -> tuple[Any, ...]:
        values = [row[column] for column in columns]
        for place in _json_places(self, columns):
            values[place] = _as_json(values[place])
        return tuple(values)

    def _arrays(self, rows: Sequence[Row], columns: tuple[str, ...]) -> tuple[list[Any], ...]:
        arrays = [[row[column] for row in rows] for column in columns]
        for place in _json_places(self, columns):
            arrays[place] = [_as_json(value) for value in arrays[place]]
        return tuple(arrays)


def _as_json(value: Any) -> Any:
    return None if value is None else Jsonb(value)


@lru_cache
def _json_places(table: Table, columns: tuple[str, ...]) -> tuple[int, ...]:
    types = _types(table)
    return tuple(place for place, column in enumerate(columns) if types[column] == "jsonb")


@lru_cache
def _types(table: Table) -> dict[str, str]:
    return dict(table.types)


@lru_cache
def _insert_one(name: str, columns: tuple[str, ...]) -> str:
    return f"insert into {name} ({_list(columns)}) values ({_list(['%s'] * len(columns))})"


@lru_cache
def _insert_many(table: Table, columns: tuple[str, ...]) -> str:
    return f"insert into {table.name} ({_list(columns)}) select * from {_unnest(table, columns)}"


@lru_cache
def _update_one(table: Table, set_columns: tuple[str, ...]) -> str:
    sets = _list([f"{column} = %s" for column in set_columns])
    return f"update {table.name} set {sets} where {_where(table)}"


@lru_cache
def _update_many(table: Table, columns: tuple[str, ...]) -> str:
    sets = _list([f"{column} = v.{column}" for column in columns if column not in table.key])
    return f"update {table.name} t set {sets} from {_unnest(table, columns)} where {_join(table)}"


@lru_cache
def _delete_one(table: Table) -> str:
    return f"delete from {table.name} where {_where(table)}"


@lru_cache
def _delete_many(table: Table) -> str:
    return f"delete from {table.name} t using {_unnest(table, table.key)} where {_join(table)}"


def _unnest(table: Table, columns: Sequence[str]) -> str:
    arrays = _list([f"%s::{_types(table)[column]}[]" for column in columns])
    return f"unnest({arrays}) as v ({_list(columns)})"


def _where(table: Table) -> str:
    return " and ".join(f"{column} = %s" for column in table.key)


def _join(table: Table) -> str:
    return " and ".join(f"t.{column} = v.{column}" for column in table.key)


def _list(parts: Sequence[str]) -> str:
    return ", ".join(parts)
