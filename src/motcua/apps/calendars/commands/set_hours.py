"""Set office hours from a day on."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from motcua.apps.calendars.commands.change import begin_change
from motcua.apps.calendars.models import OfficeHoursSet, OfficeInterval, Verb
from motcua.domain.worktime import OfficeHours, Season
from motcua.platform.acts import Act, InvalidInput


@transaction.atomic
def set_hours(
    act: Act, *, agency_id: UUID, season: Season, name: str, basis: str = ""
) -> OfficeHoursSet | None:
    """From `season.valid_from` on the agency keeps these hours, in that part of the year or all year.

    What it kept before for the same part of the year ends on that day. None when this act was done before.
    Raises InvalidInput for openings out of order or without a first day, NotAllowed.
    """
    valid_from = _checked(season)
    if not begin_change(act, Verb.SET_HOURS, agency_id, name=name, valid_from=valid_from.isoformat()):
        return None
    season_from, season_to = _season_columns(season)
    same_part = OfficeHoursSet.objects.filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=valid_from),
        agency=agency_id,
        season_from=season_from,
        season_to=season_to,
    )
    same_part.filter(valid_from__lt=valid_from).update(valid_to=valid_from)
    same_part.filter(valid_from__gte=valid_from).update(valid_to=F("valid_from"))
    hours = OfficeHoursSet.objects.create(
        id=act.id,
        agency_id=agency_id,
        name=name,
        basis=basis,
        valid_from=valid_from,
        valid_to=season.valid_to,
        season_from=season_from,
        season_to=season_to,
    )
    OfficeInterval.objects.bulk_create(
        OfficeInterval(
            hours_set=hours,
            weekday=weekday,
            opens_minute=opening.opens,
            closes_minute=opening.closes,
            open_for_reception=opening.open_for_reception,
            counts_for_deadline=opening.counts_for_deadline,
        )
        for weekday, openings in season.week.items()
        for opening in openings
    )
    return hours


def _checked(season: Season) -> date:
    if season.valid_from is None:
        raise InvalidInput({"valid_from": str(_("Giờ làm việc cần ngày bắt đầu áp dụng."))})
    try:
        OfficeHours((season,))
    except ValueError as error:
        raise InvalidInput({"week": str(error)}) from error
    return season.valid_from


def _season_columns(season: Season) -> tuple[int | None, int | None]:
    """A part of the year as month × 100 + day."""
    if season.yearly is None:
        return None, None
    (first_month, first_day), (last_month, last_day) = season.yearly
    return first_month * 100 + first_day, last_month * 100 + last_day
