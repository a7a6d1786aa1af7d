"""How a verb speaks: answers on standard output, remarks and refusals on standard error."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from motcua.platform.environment import BadEnvironment
from motcua.platform.installation.installation import NotOurs
from motcua.platform.installation.mark import BadMark
from motcua.platform.postgres.binaries import BinariesMissing
from motcua.platform.postgres.errors import ServerFailed
from motcua.platform.secrets.errors import SecretsError

UNDERSTOOD = (BadMark, BinariesMissing, NotOurs, SecretsError, ServerFailed)


class Refused(click.ClickException):
    """The verb could not do what was asked; exit 1 with the reason."""

    exit_code = 1

    def show(self, file: Any = None) -> None:  # noqa: ARG002
        """The reason alone, on standard error."""
        remark(self.message)


class BadSurroundings(Refused):
    """The environment is wrong, as an argument would be; exit 2."""

    exit_code = 2


def remark(text: str) -> None:
    """A line for the person who looks on; never part of the answer."""
    click.echo(text, err=True)


def answer(as_json: bool, told: dict[str, Any], text: str) -> None:
    """The answer of the verb: one JSON object, or words."""
    click.echo(json.dumps(told, ensure_ascii=False, indent=2) if as_json else text)


@contextmanager
def readable_errors() -> Iterator[None]:
    """Errors that a person can act upon become a line and an exit code instead of a traceback."""
    try:
        yield
    except BadEnvironment as wrong:
        raise BadSurroundings(str(wrong)) from wrong
    except UNDERSTOOD as error:
        raise Refused(str(error)) from error
