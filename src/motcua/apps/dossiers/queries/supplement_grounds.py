"""By which ground a procedure's version lets its officers ask for supplements."""

from datetime import date
from uuid import UUID

from motcua.apps.catalogue.queries.pause_grounds import Ground, ground_of

SUPPLEMENT = "supplement"
"""The ground whose evidence is the notice itself (Mẫu 02), so it is opened by that act alone."""


def supplement_ground(version_id: UUID, on: date) -> Ground | None:
    """None where the version lists its grounds and this is not among them. 1 query."""
    try:
        return ground_of(version_id, SUPPLEMENT, on)
    except LookupError:
        return None
