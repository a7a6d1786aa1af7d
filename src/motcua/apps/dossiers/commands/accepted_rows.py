"""The rows of a dossier that was just accepted."""

import secrets
from uuid import UUID

from motcua.apps.dossiers.commands.acceptance import Acceptance, PartInput
from motcua.apps.dossiers.commands.opening import Opening
from motcua.apps.dossiers.commands.writing import counters_of
from motcua.apps.dossiers.queries.secrets import follow_key_context, identity_context
from motcua.apps.dossiers.states import DossierState, PartRole
from motcua.domain.chain import CHAIN_VERSION
from motcua.domain.text import fold, name_sort_key
from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.platform.db.rows import Row
from motcua.platform.secrets import encrypt, keyed_hash

FOLLOW_KEY_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letter that is read as another: 0 O, 1 I L, U V."""
FOLLOW_KEY_LENGTH = 10
"""49 bits: a guesser who is let try a thousand times a day needs over a million years."""


def dossier_row(act: Act, wanted: Acceptance, opening: Opening, code: str, number: int) -> dict[str, object]:
    """The row of a dossier that was not there before, but for the head of its chain."""
    return {
        "id": wanted.dossier_id,
        "desk_id": wanted.desk_id,
        "channel_in": wanted.channel_in.value,
        "channel_out": wanted.channel_out.value,
        "summary": wanted.summary,
        "sets_count": wanted.sets_count,
        "submitted_at": wanted.submitted_at or act.happened_at,
        "outcome": "",
        "chain_version": CHAIN_VERSION,
        "simulated": clock.is_simulated(),
        **follow_columns(wanted.dossier_id),
        **accepted_columns(act, wanted, opening, code, number),
    }


def accepted_columns(
    act: Act, wanted: Acceptance, opening: Opening, code: str, number: int
) -> dict[str, object]:
    """What acceptance decides, be the dossier new or one that was submitted before."""
    return {
        "code": code,
        "state": DossierState.IN_PROCESS.value,
        "agency_id": wanted.agency_id,
        "procedure_id": opening.procedure_id,
        "procedure_version_id": wanted.procedure_version_id,
        "process_version_id": opening.process_version_id,
        "performers": {selector: str(unit) for selector, unit in opening.performers.items()},
        "time_limit": opening.time_limit,
        "received_at": act.happened_at,
        "promised_at": opening.due_at,
        "due_at": opening.due_at,
        "book_number": number,
        **counters_of(opening.step),
    }


def follow_columns(dossier_id: UUID) -> dict[str, object]:
    """A fresh key for the holder of the slip, hashed and sealed."""
    follow_key = letters(FOLLOW_KEY_LENGTH)
    sealed = encrypt(follow_key, follow_key_context(dossier_id))
    return {
        "follow_key_hash": keyed_hash("follow_key", follow_key),
        "follow_key_sealed": sealed.ciphertext,
        "follow_key_id": sealed.key_id,
    }


def letters(count: int) -> str:
    """So many random letters that nobody takes for others."""
    return "".join(secrets.choice(FOLLOW_KEY_LETTERS) for _place in range(count))


def part_row(dossier_id: UUID, role: PartRole, part: PartInput) -> Row:
    """The snapshot of one part; its number sealed and, for exact search, hashed."""
    sealed = encrypt(part.identity, identity_context(dossier_id, role)) if part.identity else None
    return {
        "dossier_id": dossier_id,
        "role": role.value,
        "party_id": None,
        "is_organisation": part.is_organisation,
        "name": part.name,
        "name_folded": fold(part.name),
        "name_sort_key": name_sort_key(part.name),
        "identity_hash": keyed_hash("identity", part.identity) if part.identity else None,
        "identity_sealed": sealed.ciphertext if sealed else None,
        "identity_key_id": sealed.key_id if sealed else "",
        "phone": part.phone,
        "email": part.email,
        "address": part.address,
        "born": part.born,
        "by_thumbprint": part.by_thumbprint,
        "authority_paper": part.authority_paper,
        "authority_on": part.authority_on,
        "authority_until": part.authority_until,
    }


def promise_row(dossier_id: UUID, opening: Opening, seq: int = 1) -> Row:
    """The first promise with the ledger that counted it; `seq`: the entry by which it was accepted."""
    return {
        "dossier_id": dossier_id,
        "seq": seq,
        "kind": "first",
        "due_at": opening.due_at,
        "source": "ND118-2025 Đ17",
        "calendar_fingerprint": opening.calendar_fingerprint,
        "ledger": opening.ledger,
    }
