"""The stop of the clock that is open now."""

from uuid import UUID

from motcua.apps.dossiers.models import Gap, Pause, SupplementRequest


def current_pause(dossier_id: UUID) -> Pause | None:
    """None while the clock runs: one ground at a time. 1 query."""
    return Pause.objects.filter(dossier_id=dossier_id, closed_at=None).order_by("-seq").first()


def current_request(dossier_id: UUID) -> SupplementRequest | None:
    """The notice whose answer is waited for, None when none is. 1 query."""
    waiting = SupplementRequest.objects.filter(dossier_id=dossier_id, ended_at=None)
    return waiting.order_by("-seq").first()


def gaps_of(request: SupplementRequest) -> list[Gap]:
    """Its lines in their order. 1 query."""
    return list(Gap.objects.filter(dossier_id=request.dossier_id, request_seq=request.seq))
