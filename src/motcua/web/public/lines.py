"""One procedure as a line of a list."""

from collections.abc import Iterable
from typing import Any

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.catalogue.queries.search import FoundProcedure
from motcua.apps.catalogue.states import Level


def procedure_line(shown: FoundProcedure | ProcedureVersion) -> dict[str, Any]:
    """For public/procedure_list.html.  No query when the version has its procedure and field."""
    if isinstance(shown, FoundProcedure):
        return _line(shown.code, shown.name, shown.field_name, shown.levels)
    return _line(shown.procedure.code, shown.name, shown.field.name, shown.levels)


def _line(code: str, name: str, field: str, levels: Iterable[str]) -> dict[str, Any]:
    words = ", ".join(str(Level(level).label) for level in levels)
    return {"code": code, "name": name, "field": field, "levels": words}
