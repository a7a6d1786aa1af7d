"""Load the administrative units of the State."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from motcua.apps.orgs.commands.authority import require_system
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Place, Verb
from motcua.apps.orgs.places import NationalPlace
from motcua.platform.acts import Act

TOLD = ("name", "province_code", "valid_to", "successor_code", "agency_code", "certainty", "basis")


@dataclass(frozen=True, slots=True)
class PlacesLoaded:
    """What a load did; `kept` rows already said the same."""

    added: int = 0
    changed: int = 0
    kept: int = 0


@transaction.atomic
def load_places(act: Act, places: Iterable[NationalPlace]) -> PlacesLoaded:
    """Enter these places; one that is there with the same code and first day is brought up to what is said.

    The same load again changes nothing. What is not mentioned stays. Raises NotAllowed for a person: the list
    is the State's, not an agency's.
    """
    require_system(act)
    told = {(place.code, place.valid_from): place for place in places}
    if not first_time(act, Verb.LOAD_PLACES, act.id, agency_id=None, places=len(told)):
        return PlacesLoaded(kept=len(told))
    standing = {(row.code, row.valid_from): row for row in Place.objects.all()}
    added = [_row(place) for key, place in told.items() if key not in standing]
    changed = [row for key, row in standing.items() if key in told and _took(row, told[key])]
    # Ends first: a code may pass from one place to another on one day.
    Place.objects.bulk_update(changed, [*TOLD, "name_folded", "name_sort_key"])
    Place.objects.bulk_create(sorted(added, key=_age), batch_size=1000)
    return PlacesLoaded(len(added), len(changed), len(told) - len(added) - len(changed))


def _row(place: NationalPlace) -> Place:
    row = Place(code=place.code, valid_from=place.valid_from, **{each: getattr(place, each) for each in TOLD})
    row.make_keys()
    return row


def _took(row: Place, place: NationalPlace) -> bool:
    """Whether the row had to be changed to say what is told."""
    fresh = _row(place)
    differs = [each for each in TOLD if getattr(row, each) != getattr(fresh, each)]
    for column in (*differs, *(("name_folded", "name_sort_key") if "name" in differs else ())):
        setattr(row, column, getattr(fresh, column))
    return bool(differs)


def _age(row: Place) -> tuple[date, str]:
    return row.valid_from, row.code
