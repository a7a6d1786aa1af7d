"""How rows hang on a dossier."""

from django.db import models


def of_dossier(related_name: str = "+") -> models.ForeignKey:
    """The key of a child to its dossier: refused deletion, no index of its own (it leads the primary key)."""
    return models.ForeignKey(
        "dossiers.Dossier", on_delete=models.DO_NOTHING, db_index=False, related_name=related_name
    )


def configured(to: str, **options: bool) -> models.ForeignKey:
    """A key to configuration (agency, version, unit): nothing there is deleted under people's data."""
    return models.ForeignKey(to, on_delete=models.DO_NOTHING, related_name="+", **options)
