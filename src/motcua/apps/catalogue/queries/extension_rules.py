"""By how much sector law lets a limit be extended."""

from dataclasses import dataclass
from uuid import UUID

from motcua.apps.catalogue.models import ProcedureVersion


@dataclass(frozen=True, slots=True)
class Extension:
    """At most so many working days more, by that text."""

    days: int
    source: str


def extension_of(version_id: UUID) -> Extension | None:
    """What the version allows; None where its limit is not to be extended. 1 query.

    Raises ProcedureVersion.DoesNotExist.
    """
    days, source = ProcedureVersion.objects.values_list("extension_days", "extension_source").get(
        id=version_id
    )
    return Extension(days, source) if days else None
