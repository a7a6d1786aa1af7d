"""Opening what is sealed on a dossier. Whoever shows it to a person logs the look."""

from uuid import UUID

from motcua.apps.dossiers.models import Dossier, Part
from motcua.platform.secrets import Sealed, decrypt


def follow_key_of(dossier: Dossier) -> str:
    """The key in the receipt's QR."""
    return decrypt(
        Sealed(dossier.follow_key_id, bytes(dossier.follow_key_sealed)), follow_key_context(dossier.id)
    )


def identity_of(part: Part) -> str:
    """The personal number or tax code, "" when none was given."""
    if part.identity_sealed is None:
        return ""
    sealed = Sealed(part.identity_key_id, bytes(part.identity_sealed))
    return decrypt(sealed, identity_context(part.dossier_id, part.role))


def follow_key_context(dossier_id: UUID) -> str:
    """What the sealed follow key is bound to, so that it can't be moved to another dossier."""
    return f"dossiers.follow_key:{dossier_id}"


def identity_context(dossier_id: UUID, role: str) -> str:
    """What a sealed personal number is bound to."""
    return f"dossiers.identity:{dossier_id}:{role}"
