"""Which columns hold sealed texts: each app adds its own in `AppConfig.ready`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SealedColumn:
    """One sealed text of a table. `key` are the columns that find a row; `bound_to` those whose values
    follow `purpose` in the context, so that a sealed text can't be moved to another row.
    """

    table: str
    key: tuple[str, ...]
    key_id: str
    ciphertext: str
    purpose: str
    bound_to: tuple[str, ...] = ()

    def context(self, *bound_values: object) -> str:
        """The context to seal and open with, for the row whose `bound_to` columns have these values."""
        if len(bound_values) != len(self.bound_to):
            raise ValueError(f"{self.purpose} is bound to {self.bound_to}, got {len(bound_values)} values")
        return ":".join([self.purpose, *map(str, bound_values)])


_columns: list[SealedColumn] = []


def register_sealed_column(column: SealedColumn) -> None:
    """Make `column` part of every rotation. Adding the same one twice changes nothing."""
    if column not in _columns:
        _columns.append(column)


def sealed_columns() -> tuple[SealedColumn, ...]:
    """All sealed columns of this installation."""
    return tuple(_columns)
