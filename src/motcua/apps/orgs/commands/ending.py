"""Ending dated rows."""

from datetime import date

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Greatest

from motcua.apps.orgs.models.dated import Dated


def end[Row: Dated](rows: QuerySet[Row], day: date) -> int:
    """Let every row that counts on or after `day` count no longer from it on; how many there were.

    A row that would only have begun later never counts: it ends on the day it begins. 1 statement.
    """
    return rows.exclude(valid_to__lte=day).update(valid_to=Greatest(F("valid_from"), Value(day)))
