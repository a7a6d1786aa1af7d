"""A procedure by its published code."""

from motcua.apps.catalogue.models import Procedure


def procedure_by_code(code: str) -> Procedure | None:
    """The procedure, with whatever versions it has. 1 query."""
    return Procedure.objects.filter(code=code).first()
