import pytest

from motcua.domain.identifiers import AgencyCode, BadAgencyCode, Generation, parse_agency_code


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("H99", ("H99",)),
        ("H99.27", ("H99", "27")),
        ("H56.014.02", ("H56", "014", "02")),
        ("G12.A1", ("G12", "A1")),
    ],
)
def test_a_current_code_reads_from_left_to_right(text: str, levels: tuple[str, ...]) -> None:
    assert parse_agency_code(text) == AgencyCode(text, Generation.CURRENT, levels)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("000.00.00.H30", ("H30",)),
        ("000.00.53.H48", ("H48", "53")),
        ("000.17.22.H56", ("H56", "22", "17")),
        ("001.00.22.H56", ("H56", "22", "00", "001")),
    ],
)
def test_an_old_code_reads_from_right_to_left_without_its_padding(text: str, levels: tuple[str, ...]) -> None:
    assert parse_agency_code(text) == AgencyCode(text, Generation.REVERSED, levels)


@pytest.mark.parametrize(
    "text",
    ["", "99", "Z01", "H9", "H99.", "H99..1", "h99", "H99-1", "17.22.H56", "H99." + "1234." * 7 + "1", "H٩٩"],
)
def test_anything_else_is_no_agency_code(text: str) -> None:
    with pytest.raises(BadAgencyCode):
        parse_agency_code(text)


def test_level_1_tells_province_from_ministry() -> None:
    assert parse_agency_code("H99.27").is_provincial
    assert not parse_agency_code("G12").is_provincial
    assert parse_agency_code("000.17.22.H56").level_1 == "H56"
