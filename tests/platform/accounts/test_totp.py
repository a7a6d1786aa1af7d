"""Codes of an authenticator application, against the examples of its standard."""

from base64 import b32encode
from datetime import UTC, datetime, timedelta

import pytest

from motcua.platform.accounts.totp import code_at, enrolment_address, new_secret, step_at, step_of

SECRET_OF_THE_STANDARD = b32encode(b"12345678901234567890").decode()
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("second", "code"),
    [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924")],
)
def test_codes_are_those_of_rfc_6238(second: int, code: str) -> None:
    """Appendix B has eight digits; an application shows the last six."""
    assert code_at(SECRET_OF_THE_STANDARD, second // 30) == code


@pytest.mark.parametrize(("late", "taken"), [(-60, False), (-30, True), (0, True), (30, True), (60, False)])
def test_a_code_is_good_half_a_minute_early_and_late(late: int, taken: bool) -> None:
    secret = new_secret()
    code = code_at(secret, step_at(NOON + timedelta(seconds=late)))
    assert (step_of(secret, code, NOON) is not None) == taken


def test_what_is_no_code_has_no_step() -> None:
    assert [step_of(new_secret(), typed, NOON) for typed in ("", "12345", "số sáu", "1234567")] == [None] * 4


def test_the_qr_code_says_issuer_login_and_secret() -> None:
    assert enrolment_address("ABCD", "hanh.tt") == (
        "otpauth://totp/M%E1%BB%99t%20C%E1%BB%ADa%3Ahanh.tt?secret=ABCD"
        "&issuer=M%E1%BB%99t%20C%E1%BB%ADa&digits=6&period=30"
    )
