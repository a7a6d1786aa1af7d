"""The rows that were ticked in the list."""

from uuid import UUID

from django.http import QueryDict

MOST_AT_ONCE = 50


def picked_in(sent: QueryDict) -> list[tuple[UUID, int]]:
    """`dossier:seq` of each ticked row; what was not written by our own list is passed over."""
    picked = []
    for key in sent.getlist("step")[:MOST_AT_ONCE]:
        dossier_id, _colon, seq = key.partition(":")
        try:
            picked.append((UUID(dossier_id), int(seq)))
        except ValueError:
            continue
    return picked
