"""Loads the demo into an empty database, all of it or nothing."""

from datetime import UTC, datetime
from random import Random

from django.db import connection, transaction

from motcua.apps.calendars.commands.load_days import load_days
from motcua.apps.calendars.commands.set_hours import set_hours
from motcua.apps.orgs.models import Agency
from motcua.demo.acting import system_act
from motcua.demo.catalogue_changes import change_the_catalogue
from motcua.demo.history import play
from motcua.demo.hours import OFFICE_HOURS
from motcua.demo.organisation import found_province
from motcua.demo.services import offer_services
from motcua.demo.substitutes import let_deputies_sign, send_away
from motcua.demo.together import work_together
from motcua.demo.waits import let_wait
from motcua.demo.ways_out import show_ways_out
from motcua.domain.worktime import known_years, national_days
from motcua.platform import clock
from motcua.platform.db.locks import AdvisoryLock

BEGIN = datetime(2025, 7, 1, 0, 30, tzinfo=UTC)
"""Half past seven on the first day of government in two levels."""
SEED = 766


def load_demo(until: datetime | None = None) -> bool:
    """Found the province and play three weeks of work up to `until` (now); False when it stands already.

    The clock is simulated inside, so every entry made here is marked as such for good.
    """
    until = until or clock.now()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_xact_lock(%s)", [AdvisoryLock.DEMO])
        if Agency.objects.exists():
            return False
        with clock.simulated(lambda: BEGIN):
            offices = found_province(BEGIN)
            _keep_hours(offices["tinh"].agency)
            let_deputies_sign(offices, BEGIN)
            services = offer_services(offices, BEGIN)
        with clock.simulated(lambda: until):
            play(offices, services, until, Random(SEED))
            change_the_catalogue(offices, until)
            send_away(offices, until)
            let_wait(offices["tanhoa"], until)
            work_together(offices, until)
            show_ways_out(offices["tanhoa"], services["tanhoa"], until)
    return True


def _keep_hours(province: Agency) -> None:
    """Office hours and national days of the province; every agency below keeps them too."""
    set_hours(system_act(BEGIN), agency_id=province.id, season=OFFICE_HOURS, name="Giờ hành chính")
    load_days(
        system_act(BEGIN),
        agency_id=province.id,
        days=national_days(projected=True),
        years=known_years(projected=True),
    )
