"""The promise that a form would make, as plain values for the page."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.dossiers.queries.reception_agencies import lead_unit_name
from motcua.domain.worktime import TIME_ZONE, explain
from motcua.domain.worktime.same_day import transfer_due
from motcua.platform import clock
from motcua.platform.ui.ledger_rows import ledger_rows
from motcua.platform.ui.moments import clock_time, day_short
from motcua.web.law_names import law_named
from motcua.web.reception.promise_form import PromiseForm


def promised(form: PromiseForm) -> dict[str, Any]:
    """Due moment, its ledger and who will do it; `trouble` says why there is no promise. 4 queries."""
    received_at, limit, agency = form.received_at(), form.chosen_limit(), form.chosen_agency()
    shown = {
        "agency_name": agency.name,
        "lead_unit": lead_unit_name(agency.pk, form.offer.version.field.code, received_at),
        "fees": form.chosen_term().fees,
        "due_at": None,
        "trouble": "",
    }
    if limit is None:
        return shown | {"trouble": _("Nhập thời hạn để tính ngày hẹn.")}
    try:
        calendar = calendar_of(agency.pk)
        ledger = explain(received_at, limit, calendar)
        transfer_at = transfer_due(received_at, calendar)
    except LookupError as missing:
        return shown | {"trouble": str(missing)}
    return shown | {
        "due_at": ledger.due_at,
        "limit_words": limit.phrase().told(_),
        "from_words": _when(received_at),
        "transfer_words": _when(transfer_at),
        "ledger": ledger_rows(ledger, limit, law_named),
        "is_late_entry": form["happened_at"].value() not in (None, ""),
    }


def _when(moment: datetime) -> str:
    """`09:41 hôm nay`, or `08:10 T6 20/11`."""
    is_today = moment.astimezone(TIME_ZONE).date() == clock.now().astimezone(TIME_ZONE).date()
    day = _("hôm nay") if is_today else day_short(moment)
    return f"{clock_time(moment)} {day}"
