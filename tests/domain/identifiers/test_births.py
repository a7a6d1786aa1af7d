"""When somebody was born, as exactly as the paper says."""

from datetime import date

import pytest

from motcua.domain.identifiers import MalformedCode, birth_in_figures, is_after, parse_birth


@pytest.mark.parametrize(
    ("typed", "kept", "figures"),
    [
        ("15/3/1980", "1980-03-15", "15/03/1980"),
        ("15-03-1980", "1980-03-15", "15/03/1980"),
        (" 15.03.1980 ", "1980-03-15", "15/03/1980"),
        ("3/1980", "1980-03", "03/1980"),
        ("1943", "1943", "1943"),
        ("29/2/2000", "2000-02-29", "29/02/2000"),
    ],
)
def test_a_day_a_month_or_the_year_alone(typed: str, kept: str, figures: str) -> None:
    assert (parse_birth(typed), birth_in_figures(kept)) == (kept, figures)


@pytest.mark.parametrize(
    "typed", ["", "80", "31/2/1980", "13/1980", "1/1/1/1980", "1779", "Tết 1980", "1980-03-15"]
)
def test_what_is_no_birth_is_refused(typed: str) -> None:
    with pytest.raises(MalformedCode):
        parse_birth(typed)


@pytest.mark.parametrize(
    ("born", "after"),
    [
        ("2026-11-24", True),
        ("2026-11-23", False),
        ("2026-12", True),
        ("2026", False),
        ("2027", True),
        ("", False),
    ],
)
def test_nobody_is_born_tomorrow(born: str, after: bool) -> None:
    assert is_after(born, date(2026, 11, 23)) == after


def test_nothing_said_stays_nothing() -> None:
    assert birth_in_figures("") == ""
