"""How rows hang on a dossier."""

from typing import Any

from django.db import models


def of_dossier(related_name: str = "+") -> "models.ForeignKey[Any, Any]":
    """The key of a child to its dossier: refused deletion, no index of its own (it leads the primary key)."""
    return models.ForeignKey(
        "dossiers.Dossier", on_delete=models.DO_NOTHING, db_index=False, related_name=related_name
    )


def configured(to: str, *, db_index: bool = True, null: bool = False) -> "models.ForeignKey[Any, Any]":
    """A key to configuration (agency, version, unit): nothing there is deleted under people's data."""
    return models.ForeignKey(to, on_delete=models.DO_NOTHING, related_name="+", db_index=db_index, null=null)
