"""The day in Viet Nam, for pages of the catalogue."""

from datetime import date

from django.utils import timezone

from motcua.platform import clock


def today() -> date:
    """By the clock port."""
    return timezone.localdate(clock.now())
