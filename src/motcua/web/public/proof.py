"""What this browser has shown to know: kept in its session, so that no key stays in an address."""

from datetime import datetime, timedelta
from uuid import UUID

from django.http import HttpRequest

from motcua.platform import clock

PROOF_LASTS = timedelta(minutes=30)
"""Long enough to read and to come back to; short enough for the public machine in a centre."""
MOST_PROOFS = 10
_PROOFS = "followed"


def remember_proof(request: HttpRequest, code: str, dossier_id: UUID) -> None:
    """From now on this browser may open the page of that code."""
    until = (clock.now() + PROOF_LASTS).isoformat()
    kept = {**request.session.get(_PROOFS, {}), code: [str(dossier_id), until]}
    request.session[_PROOFS] = dict(list(kept.items())[-MOST_PROOFS:])


def proven(request: HttpRequest, code: str) -> UUID | None:
    """The dossier of that code, None when this browser has not shown to know it, or too long ago."""
    dossier_id, until = request.session.get(_PROOFS, {}).get(code, ("", ""))
    if not dossier_id or datetime.fromisoformat(until) < clock.now():
        return None
    return UUID(dossier_id)


def forget_proof(request: HttpRequest, code: str) -> None:
    """The next person at this machine starts anew."""
    request.session[_PROOFS] = {
        kept: proof for kept, proof in request.session.get(_PROOFS, {}).items() if kept != code
    }
