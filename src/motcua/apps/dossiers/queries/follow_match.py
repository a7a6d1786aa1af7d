"""Whether somebody knows what only the applicant knows."""

import re
from dataclasses import dataclass
from hmac import compare_digest
from uuid import UUID

from motcua.domain.identifiers import normal_phone
from motcua.platform.db.reading import read_rows
from motcua.platform.secrets import keyed_hash

LEAST_PHONE_DIGITS = 8
"""A shorter telephone, as kept by mistake, is too easy to guess to prove anything."""

_NOBODY = UUID(int=0)
_CODE = "select dossier_id from dossiers_code where code = %s"
_PROOFS = """
select d.follow_key_hash, p.identity_hash, p.phone
from dossiers_dossier d join dossiers_part p on p.dossier_id = d.id where d.id = %s
"""
_GAPS = re.compile(r"[\s.\-]")


@dataclass(frozen=True, slots=True)
class FollowMatch:
    """The dossier that code and secret open. `by_key`: with the key of the slip, which nobody guesses."""

    dossier_id: UUID
    by_key: bool


def follow_match(code: str, secret: str) -> FollowMatch | None:
    """The dossier of that code, if `secret` is the key of its slip, or a number or telephone of its people.

    An unknown code costs the same two queries and the same hashes as a wrong secret; bytes are compared in
    constant time. 2 queries.
    """
    bare = _GAPS.sub("", secret)
    proofs = _Proofs(
        keyed_hash("follow_key", bare.upper()), keyed_hash("identity", bare), normal_phone(secret).encode()
    )
    known = read_rows(_CODE, (code,))
    dossier_id = known[0][0] if known else _NOBODY
    rows = read_rows(_PROOFS, (dossier_id,)) or [(b"", b"", "")]
    by_key = [compare_digest(proofs.key, bytes(key)) for key, _number, _phone in rows]
    by_person = [proofs.of_person(number, phone) for _key, number, phone in rows]
    return FollowMatch(dossier_id, any(by_key)) if any(by_key + by_person) else None


@dataclass(frozen=True, slots=True)
class _Proofs:
    key: bytes
    number: bytes
    phone: bytes

    def of_person(self, number: bytes | None, phone: str) -> bool:
        same_number = compare_digest(self.number, bytes(number or b""))
        same_phone = compare_digest(self.phone, phone.encode())
        return same_number or (same_phone and len(self.phone) >= LEAST_PHONE_DIGITS)
