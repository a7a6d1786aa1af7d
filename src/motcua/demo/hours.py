"""When the demo's offices are open."""

from dataclasses import replace
from datetime import date

from motcua.domain.worktime import OfficeHours

OFFICE_HOURS = replace(OfficeHours.parse("07:30-11:30,13:30-17:00").seasons[0], valid_from=date(2018, 1, 1))
