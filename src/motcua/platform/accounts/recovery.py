"""Recovery codes as they are written and compared."""

import secrets
from typing import Final
from uuid import UUID

from motcua.platform.secrets import keyed_hash

LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letter that is read as another: 0 O, 1 I L, U V."""
LENGTH: Final = 10
"""49 bits: nobody guesses one in five tries a quarter of an hour."""
CODES: Final = 10


def new_codes() -> tuple[str, ...]:
    """Ten codes, each `ABCDE-FGHJK`."""
    return tuple(
        _spaced("".join(secrets.choice(LETTERS) for _place in range(LENGTH))) for _code in range(CODES)
    )


def code_hash(user_id: UUID, typed: str) -> bytes:
    """What stands for a code of that account, however it was spaced and in whatever case."""
    return keyed_hash("recovery_code", f"{user_id}:{bare(typed)}")


def bare(typed: str) -> str:
    """A code without its dash, in capitals."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def _spaced(code: str) -> str:
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"
