"""The counter of a book."""

from typing import ClassVar

from django.db import models

from motcua.apps.books.states import BookKind


class Book(models.Model):
    """One book: the last number taken from it. Local to its agency, so it distributes by agency."""

    pk = models.CompositePrimaryKey("agency_id", "kind", "period")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.DO_NOTHING, db_index=False, related_name="+")
    kind = models.CharField(max_length=20, choices=BookKind)
    period = models.CharField(max_length=10)
    """A day ("2026-11-23") or a year ("2026")."""
    last_number = models.IntegerField()

    class Meta:
        db_table = "books_book"
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(last_number__gt=0), name="book_counts_from_one")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.period}: {self.last_number}"
