"""The symbol that an agency last wrote behind the number of such a document."""

from uuid import UUID

from motcua.apps.dossiers.models import Result


def last_symbol(agency_id: UUID, kind: str) -> str:
    """`GCN-UBND`; "" when the agency has issued none of that kind. 1 query."""
    issued = Result.objects.filter(dossier__agency=agency_id, kind=kind).exclude(symbol="")
    return issued.order_by("-issued_at").values_list("symbol", flat=True).first() or ""
