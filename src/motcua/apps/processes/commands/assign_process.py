"""Choosing the process that an agency follows for a procedure."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from motcua.apps.processes.models import ProcedureProcess, ProcessVersion
from motcua.apps.processes.states import VersionStatus
from motcua.platform.acts import Act, InvalidInput
from motcua.platform.db.ids import new_id


@transaction.atomic
def assign_process(
    act: Act, agency_id: UUID | None, procedure_id: UUID | None, version_id: UUID, valid_from: date
) -> ProcedureProcess:
    """From that day on dossiers follow this version, until another choice is made.

    Without an agency for all agencies, without a procedure for all procedures. Choices that would begin
    on or after that day are replaced; the one in force ends the day before. Raises InvalidInput.
    """
    published = ProcessVersion.objects.filter(id=version_id, status=VersionStatus.PUBLISHED)
    if not published.exists():
        raise InvalidInput({"process_version": _("Chỉ dùng được phiên bản quy trình đã ban hành.")})
    same = ProcedureProcess.objects.select_for_update().filter(
        _is("agency", agency_id), _is("procedure", procedure_id)
    )
    same.filter(valid_from__gte=valid_from).delete()
    same.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=valid_from)).update(valid_to=valid_from)
    return ProcedureProcess.objects.create(
        id=new_id(act.recorded_at),
        agency_id=agency_id,
        procedure_id=procedure_id,
        process_version_id=version_id,
        valid_from=valid_from,
    )


def _is(column: str, key: UUID | None) -> Q:
    return Q(**{f"{column}__isnull": True}) if key is None else Q(**{f"{column}_id": key})
