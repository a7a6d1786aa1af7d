"""Load the calendar that ships with the product."""

from uuid import UUID

from motcua.apps.calendars.commands.load_days import LoadReport, load_days
from motcua.domain.worktime import known_years, national_days
from motcua.platform.acts import Act


def load_national(act: Act, *, agency_id: UUID, projected: bool = False) -> LoadReport:
    """Every year it knows, for that agency and all below it; years only reckoned ahead when `projected`.

    Disputed days come with their switches, on until an agency decides otherwise. Raises NotAllowed.
    """
    days, years = national_days(projected=projected), known_years(projected=projected)
    return load_days(act, agency_id=agency_id, days=days, years=years)
