"""The administrative units of the State as they ship with the product; see README.md beside it."""

import csv
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

TWO_LEVELS_BEGIN = date(2025, 7, 1)
"""Government in two levels, 34 provinces for 63, no districts. Source: NQ202-2025."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalPlace:
    """A province or commune in one of its generations; fields as of `models.Place`."""

    code: str
    name: str
    province_code: str
    valid_from: date
    valid_to: date | None = None
    successor_code: str = ""
    agency_code: str = ""
    certainty: str = "assumed"
    basis: str = ""


def national_places() -> tuple[NationalPlace, ...]:
    """34 provinces with the 63 before them, and 3,321 communes. Reads two files of the package."""
    provinces = tuple(
        NationalPlace(
            code=row["code"],
            name=row["name"],
            province_code=row["code"],
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            successor_code=row["successor_code"],
            agency_code=row["agency_code"],
            certainty=row["certainty"],
            basis=row["basis"],
        )
        for row in _rows("provinces.tsv")
    )
    communes = tuple(
        NationalPlace(
            code=row["code"],
            name=row["name"],
            province_code=row["province_code"],
            valid_from=TWO_LEVELS_BEGIN,
        )
        for row in _rows("communes.tsv")
    )
    return provinces + communes


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("motcua.apps.orgs.places") / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
