"""The catalogue as its keepers leaf through it: what is in force, what is on the way, what lacks a word."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from motcua.apps.catalogue.models import ChannelTerm, Draft, ProcedureVersion
from motcua.apps.catalogue.queries.in_force import versions_in_force
from motcua.apps.catalogue.states import DraftState
from motcua.domain.text import fold

STANDINGS: Final[Mapping[str, Q]] = MappingProxyType(
    {
        "": Q(),
        "no_limit": Q(lacks_limit=True, is_quick_act=False),
        "draft": Q(draft_state=DraftState.DRAFT),
        "presented": Q(draft_state=DraftState.PRESENTED),
        "upcoming": Q(upcoming_from__isnull=False),
        "local": Q(is_local=True),
        "not_received": Q(received_at_desk=False),
    }
)
"""By what the list can be narrowed; "" is everything in force."""


def kept_list(
    on: date, *, text: str = "", field_code: str = "", level: str = "", standing: str = ""
) -> QuerySet[ProcedureVersion]:
    """Versions in force on the day, in dictionary order of their names.

    Each carries `draft_id` and `draft_state` of its open draft, `upcoming_from` of a version to come, and
    `lacks_limit`. `text`: a code as far as typed, or words of the name. No query by itself.
    """
    versions = versions_in_force(on)
    if field_code:
        versions = versions.filter(field__code=field_code)
    if level:
        versions = versions.filter(levels__contains=[level])
    for word in fold(text).split():
        versions = versions.filter(Q(name_folded__contains=word) | Q(procedure__code__istartswith=word))
    annotated = _with_what_is_on_the_way(versions, on).filter(STANDINGS[standing])
    return annotated.order_by("name_sort_key", "procedure__code")


def standing_counts(on: date) -> dict[str, int]:
    """How many versions each standing has. 1 query a standing."""
    everything = _with_what_is_on_the_way(versions_in_force(on), on)
    return {standing: everything.filter(condition).count() for standing, condition in STANDINGS.items()}


def _with_what_is_on_the_way(versions: QuerySet[ProcedureVersion], on: date) -> QuerySet[ProcedureVersion]:
    drafts = Draft.objects.filter(
        procedure=OuterRef("procedure"), state__in=[DraftState.DRAFT, DraftState.PRESENTED]
    )
    upcoming = ProcedureVersion.objects.filter(procedure=OuterRef("procedure"), valid_from__gt=on)
    terms = ChannelTerm.objects.filter(version=OuterRef("pk"))
    return versions.annotate(
        draft_id=Subquery(drafts.values("id")[:1]),
        draft_state=Subquery(drafts.values("state")[:1]),
        upcoming_from=Subquery(upcoming.order_by("valid_from").values("valid_from")[:1]),
        lacks_limit=Exists(terms.filter(limit__isnull=True)) | ~Exists(terms),
    )
