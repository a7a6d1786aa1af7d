"""Occasions in life with the procedures that they need: what came with the product, changed by editors."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language

from motcua.apps.catalogue.models import Field, LifeEventChange, ProcedureVersion
from motcua.apps.catalogue.queries.in_force import versions_in_force
from motcua.apps.catalogue.words import ShippedEvent, shipped_events

FIELD = "field:"
"""What stands before a member that is a whole field."""


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """One occasion; `members` are codes of procedures, or FIELD and the code of a field."""

    code: str
    position: int
    name: str
    words: str
    icon: str
    members: tuple[str, ...]
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class EventContents:
    """What of an occasion is in force: its procedures in the order given, then whole fields."""

    versions: tuple[ProcedureVersion, ...]
    fields: tuple[Field, ...]


def life_events(*, with_hidden: bool = False) -> list[LifeEvent]:
    """The occasions in the order in which they are shown.  1 query.

    Those that came with the product speak the reader's language; editors see, and write, Vietnamese.
    """
    in_english = get_language() == "en" and not with_hidden
    events = {
        event.code: _shipped(event, place, in_english=in_english)
        for place, event in enumerate(shipped_events(), start=1)
    }
    for change in LifeEventChange.objects.order_by("code", "-recorded_at", "-id").distinct("code"):
        events[change.code] = LifeEvent(
            change.code,
            change.position,
            change.name,
            change.words,
            change.icon,
            tuple(change.members),
            change.is_on,
        )
    shown = (event for event in events.values() if event.is_on or with_hidden)
    return sorted(shown, key=lambda event: (event.position, event.code))


def _shipped(event: ShippedEvent, place: int, *, in_english: bool) -> LifeEvent:
    name, words = (event.name_en, event.words_en) if in_english else (event.name, event.words)
    return LifeEvent(event.code, place, name, words, event.icon, event.members)


def life_event(code: str) -> LifeEvent | None:
    """One of those that are shown.  1 query."""
    return next((event for event in life_events() if event.code == code), None)


def contents_of(event: LifeEvent, on: date) -> EventContents:
    """What is in force on a day; a code may be the national one of local procedures.  2 queries."""
    codes = [member for member in event.members if not member.startswith(FIELD)]
    fields = [member.removeprefix(FIELD) for member in event.members if member.startswith(FIELD)]
    found = versions_in_force(on).filter(procedure__is_internal=False, procedure__base_code__in=codes)
    place = {code: number for number, code in enumerate(codes)}
    versions = sorted(found, key=lambda version: (place[version.procedure.base_code], version.procedure.code))
    return EventContents(
        tuple(versions), tuple(Field.objects.filter(code__in=fields).order_by("name_sort_key"))
    )


def unknown_members(members: Iterable[str]) -> list[str]:
    """Those that are neither a procedure's code nor a field's, for an editor to see.  2 queries."""
    wanted = list(members)
    known = {FIELD + code for code in Field.objects.values_list("code", flat=True)}
    known |= set(
        ProcedureVersion.objects.filter(procedure__base_code__in=wanted)
        .values_list("procedure__base_code", flat=True)
        .distinct()
    )
    return [member for member in wanted if member not in known]
