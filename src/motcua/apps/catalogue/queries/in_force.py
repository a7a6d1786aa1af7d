"""Which versions are in force on a day."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from motcua.apps.catalogue.models import ProcedureVersion


def versions_in_force(on: date) -> QuerySet[ProcedureVersion]:
    """Every version whose span contains the day, at most one a procedure.  No query by itself."""
    return ProcedureVersion.objects.filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=on), valid_from__lte=on
    ).select_related("procedure", "field")


def version_in_force(procedure: UUID | str, on: date) -> ProcedureVersion | None:
    """The version of a procedure, given by id or published code, in force on a day; None when it has none.

    1 query, with procedure and field.
    """
    by = {"procedure_id": procedure} if isinstance(procedure, UUID) else {"procedure__code": procedure}
    return versions_in_force(on).filter(**by).first()
