"""Recovery codes as they are written and typed."""

from motcua.platform.accounts.recovery import bare, code_hash, new_codes
from motcua.platform.db.ids import new_id


def test_ten_codes_in_two_halves_without_letters_that_look_alike() -> None:
    codes = new_codes()
    assert (len(set(codes)), {len(code) for code in codes}, {code[5] for code in codes}) == (10, {11}, {"-"})
    assert set("".join(codes)) & set("01OILU") == set()


def test_spaces_dashes_and_case_are_the_typists_own() -> None:
    assert {bare(typed) for typed in ("abcde-fghjk", "ABCDE FGHJK", " ABCDEFGHJK ")} == {"ABCDEFGHJK"}


def test_a_code_stands_for_one_account_only() -> None:
    one, other = new_id(), new_id()
    assert code_hash(one, "abcde-fghjk") == code_hash(one, "ABCDEFGHJK") != code_hash(other, "ABCDEFGHJK")
