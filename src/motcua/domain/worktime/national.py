"""The national calendar that ships with the product: one file a year in `national/`.

It seeds the tables that an administrator edits, and serves where there is no database. Years without a file
are unknown; a projected year is used only when asked for.
"""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from motcua.domain.worktime.calendar import Calendar
from motcua.domain.worktime.days import CalendarDay, Certainty, DayKind
from motcua.domain.worktime.hours import OfficeHours

FIRST_YEAR: Final = 2018
_FOLDER: Final = files(__package__) / "national"


def national_days(
    switches: Mapping[str, bool] | None = None, *, projected: bool = False
) -> tuple[CalendarDay, ...]:
    """The special days of all known years; a disputed day is left out when its switch is False."""
    off = {name for name, on in (switches or {}).items() if not on}
    return tuple(
        day
        for year in known_years(projected=projected)
        for day in days_of_year(year)
        if day.switch not in off
    )


@cache
def known_years(*, projected: bool = False) -> range:
    """The unbroken run of years that have a file, from 2018 on."""
    year = FIRST_YEAR
    while _file_of(year, projected=projected) is not None:
        year += 1
    return range(FIRST_YEAR, year)


@cache
def days_of_year(year: int) -> tuple[CalendarDay, ...]:
    """The special days of one year, projected or not. Raises LookupError when there is no file."""
    name = _file_of(year, projected=True)
    if name is None:
        raise LookupError(f"Không có tệp lịch năm {year}.")
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return tuple(_read(row) for row in csv.DictReader(lines, delimiter="\t"))


def national_calendar(
    hours: OfficeHours | None = None, switches: Mapping[str, bool] | None = None, *, projected: bool = False
) -> Calendar:
    """The calendar of an office that keeps the national days and `hours`."""
    return Calendar.compile(
        hours or OfficeHours.parse(),
        national_days(switches, projected=projected),
        known_years(projected=projected),
    )


def switch_names() -> frozenset[str]:
    """The settings that take disputed days out."""
    return frozenset(day.switch for day in national_days(projected=True) if day.switch)


def _file_of(year: int, *, projected: bool) -> str | None:
    names = [f"{year}.tsv", f"{year}.projected.tsv"][: 2 if projected else 1]
    return next((name for name in names if (_FOLDER / name).is_file()), None)


def _read(row: dict[str, str]) -> CalendarDay:
    return CalendarDay(
        day=date.fromisoformat(row["date"]),
        kind=DayKind(row["kind"]),
        name=row["name"],
        source=row["source"],
        certainty=Certainty(row["certainty"]),
        in_place_of=date.fromisoformat(row["in_place_of"]) if row["in_place_of"] else None,
        switch=row["switch"],
    )
