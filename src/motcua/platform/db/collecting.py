"""Rows gathered while an act is planned, written set-based at its end."""

from collections.abc import Iterable

from django.db import models

from motcua.platform.db.batch import Statement
from motcua.platform.db.rows import Row, Table

_Group = tuple[type[models.Model], tuple[str, ...]]


class CollectedWrites:
    """Inserts, updates and deletes of many tables; rows of one table and shape become one statement.

    Inserts come first, in the order in which tables were first named, then updates, then deletes.
    """

    def __init__(self) -> None:
        self._inserts: dict[_Group, list[Row]] = {}
        self._updates: dict[_Group, list[Row]] = {}
        self._deletes: dict[_Group, list[Row]] = {}
        self._others: list[Statement] = []

    def insert(self, model: type[models.Model], row: Row) -> None:
        """Insert this row."""
        self._inserts.setdefault((model, tuple(row)), []).append(row)

    def update(self, model: type[models.Model], row: Row) -> None:
        """Update the row that the key columns name; exactly one must be there."""
        self._updates.setdefault((model, tuple(row)), []).append(row)

    def delete(self, model: type[models.Model], key: Row) -> None:
        """Delete the row of that key; exactly one must be there."""
        self._deletes.setdefault((model, tuple(key)), []).append(key)

    def also(self, statements: Iterable[Statement]) -> None:
        """Statements that are written as they are, last."""
        self._others.extend(statements)

    def statements(self) -> list[Statement]:
        """Everything gathered, ready for `write_batch`."""
        return [
            *(Table.of(model).insert(rows) for (model, _), rows in self._inserts.items()),
            *(Table.of(model).update(rows) for (model, _), rows in self._updates.items()),
            *(Table.of(model).delete(rows) for (model, _), rows in self._deletes.items()),
            *self._others,
        ]
