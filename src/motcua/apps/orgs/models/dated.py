"""What is true from one day up to another."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _


class Dated(models.Model):
    """Counts from `valid_from` up to, but not on, `valid_to`; with no `valid_to`, until further notice.

    Both on the same day: it never counted (opened by mistake and closed at once).
    """

    valid_from = models.DateField(_("Từ ngày"))
    valid_to = models.DateField(_("Đến trước ngày"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_dates_in_order",
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
            ),
        )


def in_force(on: date, at: str = "") -> Q:
    """The condition that a dated row counts on that day; `at` is a path to it such as "post__"."""
    return Q(**{f"{at}valid_from__lte": on}) & (
        Q(**{f"{at}valid_to__isnull": True}) | Q(**{f"{at}valid_to__gt": on})
    )


def in_force_after(day: date) -> Q:
    """The condition that a dated row counts on that day or on any later one."""
    return Q(valid_to__isnull=True) | (Q(valid_to__gt=day) & Q(valid_to__gt=F("valid_from")))


def one_at_a_time(name: str, *same: str, among: Q | None = None) -> ExclusionConstraint:
    """The constraint that no two rows with the `same` values, of those `among`, count on one day."""
    days = Func("valid_from", "valid_to", Value("[)"), function="daterange", output_field=DateRangeField())
    return ExclusionConstraint(
        name=name,
        expressions=[*((column, RangeOperators.EQUAL) for column in same), (days, RangeOperators.OVERLAPS)],
        condition=among,
    )
