"""Provinces and communes, by name, by province, and what became of them."""

from datetime import date

from django.db.models import F, QuerySet

from motcua.apps.orgs.models import Place, in_force


def provinces(on: date) -> QuerySet[Place]:
    """The provinces of that day, in the order of the alphabet. 1 query when read."""
    return Place.objects.filter(in_force(on), code=F("province_code")).order_by("name_sort_key", "code")


def communes_of(province_code: str, on: date) -> QuerySet[Place]:
    """The communes of that province on that day, in the order of their codes. 1 query when read."""
    rows = Place.objects.filter(in_force(on), province_code=province_code)
    return rows.exclude(code=F("province_code")).order_by("code")


def place_today(code: str, on: date) -> Place | None:
    """The place of that code, or what it was merged into, as of that day; None for a code never given.

    1 query, and 1 for each merger on the way.
    """
    place = Place.objects.filter(in_force(on), code=code).first()
    if place is not None:
        return place
    past = Place.objects.filter(code=code, valid_to__lte=on).order_by("-valid_from").first()
    return place_today(past.successor_code, on) if past and past.successor_code else None
