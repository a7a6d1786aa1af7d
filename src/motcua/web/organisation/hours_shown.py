"""Office hours as people read them: days of the week that are alike on one line."""

from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from motcua.apps.calendars.models import OfficeInterval
from motcua.apps.calendars.queries.kept import HoursKept
from motcua.domain.worktime import Opening

DAYS = 7


def hours_shown(kept: HoursKept) -> dict[str, Any]:
    """For the table of hours: each group of weekdays with its openings, and what they are kept for."""
    names = (_("T2"), _("T3"), _("T4"), _("T5"), _("T6"), _("T7"), _("CN"))
    groups = []
    for said, days in groupby(range(DAYS), key=lambda day: _said(kept.week.get(day, ()))):
        run = list(days)
        label = names[run[0]] if len(run) == 1 else f"{names[run[0]]}–{names[run[-1]]}"
        groups.append({"days": label, "openings": said})
    return {"kept": kept, "groups": groups, "season": _season(kept)}


def _said(intervals: tuple[OfficeInterval, ...]) -> tuple[str, ...]:
    return tuple(_interval(interval) for interval in intervals)


def _interval(row: OfficeInterval) -> str:
    words = str(Opening(row.opens_minute, row.closes_minute)).replace("-", "–")
    if row.counts_for_deadline:
        return words if row.open_for_reception else _("%(hours)s (không tiếp nhận)") % {"hours": words}
    return _("%(hours)s (chỉ tiếp nhận, trả kết quả; không tính thời hạn)") % {"hours": words}


def _season(kept: HoursKept) -> str:
    first, last = kept.hours.season_from, kept.hours.season_to
    if first is None or last is None:
        return _("Cả năm")
    days = {"first": f"{first % 100:02d}/{first // 100:02d}", "last": f"{last % 100:02d}/{last // 100:02d}"}
    return _("Hằng năm từ %(first)s đến hết %(last)s") % days
