"""Invented citizens with numbers that nobody can have."""

import csv
from dataclasses import dataclass
from importlib.resources import files
from random import Random

PLACE_OF_NOBODY = "099"
"""No province of registration has this code (Law on Identification 2023)."""
STREETS = ("Lê Lợi", "Trần Phú", "Nguyễn Trãi", "Quang Trung", "Hoàng Hoa Thám", "Phan Bội Châu")


@dataclass(frozen=True, slots=True)
class Citizen:
    """Somebody who hands in a dossier."""

    name: str
    identity: str
    phone: str
    address: str


class Registry:
    """Draws citizens; the same seed gives the same people."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._given = [_lines("namedb_boy.txt"), _lines("namedb_girl.txt")]
        rows = list(csv.DictReader(_lines("surname_distribution.csv")))
        self._surnames = [row["surname"] for row in rows]
        self._shares = [float(row["share"]) for row in rows]

    def citizen(self, place: str) -> Citizen:
        """A new citizen of that place ("phường Tân Hòa")."""
        random = self._random
        sex = random.randrange(2)
        born = random.randrange(1955, 2007)
        surname = random.choices(self._surnames, self._shares)[0]
        century_and_sex = (2 if born >= 2000 else 0) + sex
        house, group = random.randrange(1, 200), random.randrange(1, 12)
        return Citizen(
            name=f"{surname} {random.choice(self._given[sex])}",
            identity=f"{PLACE_OF_NOBODY}{century_and_sex}{born % 100:02d}{random.randrange(10**6):06d}",
            phone=f"0100{random.randrange(10**6):06d}",
            address=f"Số {house} đường {random.choice(STREETS)}, tổ {group}, {place}",
        )


def _lines(name: str) -> list[str]:
    return (files("motcua.demo.data") / "names" / name).read_text(encoding="utf-8").splitlines()
