"""The versions of a procedure, one after the other."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.catalogue.states import VersionState


@dataclass(frozen=True, slots=True)
class DatedVersion:
    """A version and where it stands on the day."""

    version: ProcedureVersion
    state: VersionState

    @property
    def was_never_in_force(self) -> bool:
        """Replaced on the day it began."""
        return self.version.valid_to is not None and self.version.valid_to <= self.version.valid_from


def history_of(procedure_id: UUID, on: date) -> tuple[DatedVersion, ...]:
    """Every version, the newest first. 1 query."""
    versions = ProcedureVersion.objects.filter(procedure_id=procedure_id).select_related("procedure", "field")
    return tuple(DatedVersion(version, state_on(version, on)) for version in versions.order_by("-number"))


def state_on(version: ProcedureVersion, on: date) -> VersionState:
    """Where the version stands on the day."""
    if version.valid_to is not None and version.valid_to <= max(on, version.valid_from):
        return VersionState.SUPERSEDED
    return VersionState.UPCOMING if version.valid_from > on else VersionState.IN_FORCE
