"""The running form of a version, and which version a new dossier gets."""

from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import Q

from motcua.apps.orgs.models import AgencyClosure
from motcua.apps.orgs.models.dated import in_force
from motcua.apps.processes.models import ProcedureProcess, ProcessVersion
from motcua.apps.processes.states import VersionStatus
from motcua.domain.bpmn import Process, load
from motcua.domain.bpmn.picture import Picture, picture


class NoProcess(LookupError):
    """No process was chosen for this procedure at this agency on that day."""


@lru_cache(maxsize=1_000)
def process_of(version_id: UUID) -> Process:
    """The compiled process of a published version. 1 query the first time, then none: it never changes.

    Raises ProcessVersion.DoesNotExist for an unknown version and for a draft.
    """
    version = ProcessVersion.objects.only("xml").get(id=version_id, status=VersionStatus.PUBLISHED)
    return load(bytes(version.xml))


@lru_cache(maxsize=1_000)
def picture_of(version_id: UUID) -> Picture | None:
    """The drawing of a published version as it was drawn, None without a diagram. 1 query the first time.

    Raises ProcessVersion.DoesNotExist for an unknown version and for a draft.
    """
    version = ProcessVersion.objects.only("xml").get(id=version_id, status=VersionStatus.PUBLISHED)
    return picture(bytes(version.xml))


def process_for(agency_id: UUID, procedure_id: UUID, on: date) -> ProcessVersion:
    """The version that a dossier received on that day follows. 2 queries. Raises NoProcess.

    A choice for the procedure goes before one for all procedures; then the agency's own before
    that of the agency above it, and one for all agencies last.
    """
    above = AgencyClosure.objects.filter(in_force(on), descendant_id=agency_id)
    depths: dict[UUID | None, int] = dict(above.values_list("ancestor_id", "depth"))
    chosen = (
        ProcedureProcess.objects.filter(in_force(on))
        .filter(Q(agency_id__in=list(depths)) | Q(agency__isnull=True))
        .filter(Q(procedure_id=procedure_id) | Q(procedure__isnull=True))
        .select_related("process_version")
    )
    depths[None] = len(depths)  # chosen for all agencies: farther than any agency above

    def nearness(choice: ProcedureProcess) -> tuple[bool, int]:
        return choice.procedure_id is None, depths[choice.agency_id]

    nearest = min(chosen, key=nearness, default=None)
    if nearest is None:
        raise NoProcess(f"no process for procedure {procedure_id} at agency {agency_id} on {on}")
    return nearest.process_version
