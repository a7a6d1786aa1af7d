"""How a command refuses. Each carries words a person can act on; pages show them as they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


class ActRefused(Exception):
    """The act may not happen; nothing was written."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotAllowed(ActRefused):
    """The actor has no right to this act here."""


class NotFound(ActRefused):
    """The thing is not there, or the actor may not know that it is."""


class InvalidInput(ActRefused):
    """What was typed cannot be used; names each field."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__("; ".join(fields.values()))
        self.fields = dict(fields)


@dataclass(frozen=True, slots=True)
class Winner:
    """Who was faster, with what, and when."""

    name: str
    did: str
    at: datetime


class Conflict(ActRefused):
    """Somebody else acted first; the page tells who did what instead of overwriting it."""

    def __init__(self, message: str, winner: Winner | None = None) -> None:
        super().__init__(message)
        self.winner = winner
