"""Groups of verbs that import a verb only when it is used."""

import copy
import functools
import importlib
from collections.abc import Callable
from typing import Any

import click


class Verbs(click.Group):
    """A group whose members are named in a table, `module:attribute`, and loaded when asked for."""

    def __init__(self, *, table: dict[str, str], **told: Any) -> None:
        super().__init__(**told)
        self._table = table

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """In the order of the table: as one meets them."""
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The verb, imported now."""
        if cmd_name not in self._table:
            return None
        module, attribute = self._table[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command


class DatabaseVerbs(Verbs):
    """The same, for verbs that run on a database which they find ready, with Django set up."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb, which brings the database up before it runs; its `--help` does not."""
        command = super().get_command(ctx, cmd_name)
        if command is None or command.callback is None:
            return command
        with_database = copy.copy(command)
        with_database.callback = _on_database(command.callback)
        return with_database


def _on_database(callback: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(callback)
    def run(*arguments: Any, **options: Any) -> Any:
        # Here and not above: it loads what `motcua deadline` need not wait for.
        from motcua.cli.surroundings import database

        with database():
            return callback(*arguments, **options)

    return run
