import pytest

from motcua.domain.identifiers import MalformedCode, Sex, parse_personal_number


def test_a_personal_number_says_place_sex_and_year() -> None:
    number = parse_personal_number("099 301 000 482")
    assert (number.place_code, number.sex, number.birth_year) == ("099", Sex.FEMALE, 2001)
    assert str(number) == "099301000482"


@pytest.mark.parametrize(
    ("sign", "sex", "year"), [("0", Sex.MALE, 1985), ("1", Sex.FEMALE, 1985), ("4", Sex.MALE, 2185)]
)
def test_the_fourth_digit_is_century_and_sex(sign: str, sex: Sex, year: int) -> None:
    number = parse_personal_number(f"000{sign}85123456")
    assert (number.sex, number.birth_year) == (sex, year)


def test_numbers_of_invented_people_belong_to_nobody() -> None:
    assert parse_personal_number("099301000482").is_nobodys
    assert parse_personal_number("000085123456").is_nobodys
    assert not parse_personal_number("001085123456").is_nobodys


@pytest.mark.parametrize(
    "text", ["", "123456789", "09930100048", "0993010004821", "09930100048a", "٠٩٩٣٠١٠٠٠٤٨٢"]
)
def test_anything_but_twelve_digits_is_refused(text: str) -> None:
    with pytest.raises(MalformedCode):
        parse_personal_number(text)
