"""The national grounds of a pause, read from `pause_grounds.tsv`."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from motcua.apps.catalogue.states import PauseEffect
from motcua.apps.orgs.capabilities import Capability
from motcua.domain.worktime import Certainty

_FILE: Final = files(__package__) / "pause_grounds.tsv"


@dataclass(frozen=True, slots=True)
class NationalGround:
    """One row: the ground, and from when until (but not on) when it holds."""

    code: str
    name: str
    source: str
    certainty: Certainty
    evidence: str
    opens: Capability
    closes: Capability
    warn_after_days: int | None
    close_after_days: int | None
    effect: PauseEffect
    valid_from: date
    valid_to: date | None


@cache
def national_grounds(on: date) -> tuple[NationalGround, ...]:
    """The grounds that hold on a day, in the order in which they are offered."""
    return tuple(ground for ground in every_ground() if _holds(ground, on))


@cache
def every_ground() -> tuple[NationalGround, ...]:
    """All rows of the file, also of texts that are no longer in force."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return tuple(_read(row) for row in csv.DictReader(lines, delimiter="\t"))


def _holds(ground: NationalGround, on: date) -> bool:
    return ground.valid_from <= on and (ground.valid_to is None or on < ground.valid_to)


def _read(row: dict[str, str]) -> NationalGround:
    return NationalGround(
        code=row["code"],
        name=row["name"],
        source=row["source"],
        certainty=Certainty(row["certainty"]),
        evidence=row["evidence"],
        opens=Capability(row["opens"]),
        closes=Capability(row["closes"]),
        warn_after_days=int(row["warn_after_days"]) if row["warn_after_days"] else None,
        close_after_days=int(row["close_after_days"]) if row["close_after_days"] else None,
        effect=PauseEffect(row["effect"]),
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
    )
