"""Where citizens can go."""

from datetime import date

from django.db.models import Case, IntegerField, QuerySet, Value, When

from motcua.apps.orgs.models import Agency, Desk, Level, in_force

_BY_LEVEL = Case(
    When(agency__level=Level.PROVINCE, then=Value(0)),
    When(agency__level=Level.DEPARTMENT, then=Value(1)),
    default=Value(2),
    output_field=IntegerField(),
)


def desks_in_force(on: date) -> QuerySet[Desk]:
    """Every one-stop desk on that day, the province's first, then by name. 1 query when read."""
    desks = Desk.objects.filter(in_force(on)).select_related("agency")
    return desks.order_by(_BY_LEVEL, "agency__name_sort_key", "name_sort_key", "id")


def province_name(on: date) -> str:
    """Whose installation this is; "" before a province is founded. 1 query."""
    provinces = Agency.objects.filter(in_force(on), level=Level.PROVINCE).order_by("code")
    return provinces.values_list("name", flat=True).first() or ""
