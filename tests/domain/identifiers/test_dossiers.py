from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.domain.identifiers import (
    BadAgencyCode,
    BadDay,
    BadSerial,
    CodeError,
    DossierCode,
    Generation,
    MalformedCode,
    dossier_code,
    parse_agency_code,
    parse_dossier_code,
)


def test_a_code_names_the_resolving_agency_the_day_and_the_number() -> None:
    assert dossier_code("H99.27", date(2026, 11, 23), 7) == "H99.27-261123-0007"
    assert dossier_code("H99.27", date(2026, 11, 23), 12345) == "H99.27-261123-12345"


def test_codes_of_both_generations_open() -> None:
    assert parse_dossier_code("H56.14-240823-0001") == DossierCode(
        parse_agency_code("H56.14"), date(2024, 8, 23), "0001"
    )
    old = parse_dossier_code("000.17.22.H56-210531-0001")
    assert (old.agency.generation, old.received_on, old.number) == (Generation.REVERSED, date(2021, 5, 31), 1)


def test_a_typed_code_may_have_spaces_and_small_letters() -> None:
    assert str(parse_dossier_code(" h99.27 - 261123 - 0007 ")) == "H99.27-261123-0007"


def test_digits_of_a_central_system_before_the_number_survive() -> None:
    assert str(parse_dossier_code("G12.001-260301-010023")) == "G12.001-260301-010023"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", MalformedCode),
        ("H99.27", MalformedCode),
        ("H99.27-26112-0007", MalformedCode),
        ("H99.27-261123-0007-1", MalformedCode),
        ("99.27-261123-0007", BadAgencyCode),
        ("H99.27-261132-0007", BadDay),
        ("H99.27-260229-0007", BadDay),
        ("H99.27-261123-007", BadSerial),
        ("H99.27-261123-0000", BadSerial),
    ],
)
def test_a_wrong_code_says_what_is_wrong(text: str, error: type[CodeError]) -> None:
    with pytest.raises(error) as refusal:
        parse_dossier_code(text)
    assert refusal.value.text == (text if error is not BadAgencyCode else "99.27")


@pytest.mark.parametrize(
    ("agency", "day", "number", "error"),
    [
        ("99", date(2026, 11, 23), 1, BadAgencyCode),
        ("H99", date(1999, 12, 31), 1, BadDay),
        ("H99", date(2026, 11, 23), 0, BadSerial),
    ],
)
def test_a_code_is_not_made_of_wrong_parts(
    agency: str, day: date, number: int, error: type[CodeError]
) -> None:
    with pytest.raises(error):
        dossier_code(agency, day, number)


@given(
    st.sampled_from(["H99", "H99.27", "H56.014.02", "000.17.22.H56"]),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.integers(1, 10**7),
)
def test_a_made_code_reads_back_as_its_parts(agency: str, day: date, number: int) -> None:
    read = parse_dossier_code(dossier_code(agency, day, number))
    assert (str(read.agency), read.received_on, read.number) == (agency, day, number)
