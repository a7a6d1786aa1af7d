"""Codes of an authenticator application: six digits, new every 30 seconds (RFC 6238, SHA-1 as usual)."""

import base64
import secrets
from datetime import datetime
from typing import Final
from urllib.parse import quote

from cryptography.hazmat.primitives.constant_time import bytes_eq
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.hotp import HOTP

DIGITS: Final = 6
STEP_SECONDS: Final = 30
SECRET_BYTES: Final = 20
STEPS_OFF: Final = 1
"""A telephone's clock may be half a minute off, and typing takes time (RFC 6238, 5.2)."""
ISSUER: Final = "Một Cửa"


def new_secret() -> str:
    """A secret as applications take it: 32 letters of base 32."""
    return base64.b32encode(secrets.token_bytes(SECRET_BYTES)).decode()


def code_at(secret: str, step: int) -> str:
    """The code of one step of 30 seconds since 1970."""
    return _generator(secret).generate(step).decode()


def step_at(moment: datetime) -> int:
    """The number of the step that the moment lies in."""
    return int(moment.timestamp()) // STEP_SECONDS


def step_of(secret: str, code: str, at: datetime) -> int | None:
    """The step whose code was typed: the present one, one before or one after; None for any other."""
    now = step_at(at)
    typed = code.encode()
    for step in range(now - STEPS_OFF, now + STEPS_OFF + 1):
        if bytes_eq(code_at(secret, step).encode(), typed):
            return step
    return None


def enrolment_address(secret: str, login: str) -> str:
    """What the QR code says to the application: `otpauth://totp/…`."""
    label = quote(f"{ISSUER}:{login}")
    return (
        f"otpauth://totp/{label}?secret={secret}&issuer={quote(ISSUER)}&digits={DIGITS}&period={STEP_SECONDS}"
    )


def _generator(secret: str) -> HOTP:
    return HOTP(base64.b32decode(secret), DIGITS, SHA1())  # noqa: S303
