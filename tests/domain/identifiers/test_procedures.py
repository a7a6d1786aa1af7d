import pytest

from motcua.domain.identifiers import (
    BadAgencyCode,
    CodeError,
    MalformedCode,
    ProcedureCode,
    parse_agency_code,
    parse_procedure_code,
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.004194", ProcedureCode("1.004194")),
        (" 2.014466.h12 ", ProcedureCode("2.014466", parse_agency_code("H12"))),
        ("1.010708.000.00.00.H56", ProcedureCode("1.010708", parse_agency_code("000.00.00.H56"))),
    ],
)
def test_a_code_is_read_with_or_without_its_owner(text: str, code: ProcedureCode) -> None:
    assert parse_procedure_code(text) == code
    assert str(code) == text.strip().upper()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", MalformedCode),
        ("1004194", MalformedCode),
        ("1.04194", MalformedCode),
        ("1.004194.56", BadAgencyCode),
    ],
)
def test_anything_else_is_refused(text: str, error: type[CodeError]) -> None:
    with pytest.raises(error):
        parse_procedure_code(text)


def test_work_between_agencies_is_internal() -> None:
    assert parse_procedure_code("6.000123").is_internal
    assert not parse_procedure_code("3.000177").is_internal
