"""Merge an agency into another one, which goes on with its work."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.closing import end_agency
from motcua.apps.orgs.commands.closure import lock_tree
from motcua.apps.orgs.commands.in_force import require_in_force, require_lasting
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Agency, Desk, Duty, DutyKind, Unit, UnitKind, Verb, in_force
from motcua.platform.acts import Act, InvalidInput

_DUTY_OF_KIND = {
    UnitKind.RECEPTION: DutyKind.DESK,
    UnitKind.SPECIALIST: DutyKind.LEAD,
    UnitKind.LEADERSHIP: DutyKind.LEADERSHIP,
    UnitKind.RECORDS: DutyKind.RECORDS,
}


@transaction.atomic
def merge_agency(act: Act, *, agency_id: UUID, successor_id: UUID, day: date) -> None:
    """From that day on `successor_id` goes on with the agency's work, unit by unit of the same kind.

    Its running dossiers keep their codes and lie with the successor's units and desk; its old codes, dossier
    codes and addresses lead on. Posts end: people are appointed anew.
    Raises InvalidInput when one of the two is not in force then, or the successor has no unit or desk that
    could take over; NotAllowed.
    """
    require_manager(act, agency_id)
    require_manager(act, successor_id)
    lock_tree()
    details = {"successor": str(successor_id), "day": day.isoformat()}
    if not first_time(act, Verb.MERGE_AGENCY, agency_id, agency_id=agency_id, **details):
        return
    if agency_id == successor_id:
        raise InvalidInput({"successor": str(_("Chọn một cơ quan khác."))})
    require_in_force(agency_id, day)
    require_lasting(successor_id, day)
    _hand_over_units(agency_id, successor_id, day)
    _hand_over_desks(agency_id, successor_id, day)
    Agency.objects.filter(pk=agency_id).update(successor=successor_id)
    end_agency(agency_id, day)


def _hand_over_units(agency_id: UUID, successor_id: UUID, day: date) -> None:
    """To the unit that has the duty of the kind; else to the first of the kind."""
    duties = Duty.objects.filter(in_force(day), agency=successor_id, field_code="")
    on_duty = dict(duties.values_list("duty", "unit"))
    heirs = dict(_first_of_each_kind(Unit.objects.filter(in_force(day), agency=successor_id)))
    heirs |= {kind: on_duty[duty] for kind, duty in _DUTY_OF_KIND.items() if duty in on_duty}
    for unit in Unit.objects.filter(in_force(day), agency=agency_id):
        heir = heirs.get(UnitKind(unit.kind))
        if heir is None:
            words = _("Cơ quan nhận chưa có đơn vị loại “{kind}” để nhận việc của {unit}.")
            message = str(words).format(kind=UnitKind(unit.kind).label, unit=unit.name)
            raise InvalidInput({"successor": message})
        Unit.objects.filter(pk=unit.pk).update(successor=heir)


def _first_of_each_kind(units: Iterable[Unit]) -> Iterable[tuple[UnitKind, UUID]]:
    for unit in sorted(units, key=lambda unit: unit.name_sort_key, reverse=True):
        yield UnitKind(unit.kind), unit.pk


def _hand_over_desks(agency_id: UUID, successor_id: UUID, day: date) -> None:
    desks = Desk.objects.filter(in_force(day), agency=agency_id)
    if not desks.exists():
        return
    heir = Desk.objects.filter(in_force(day), agency=successor_id).order_by("name_sort_key", "id").first()
    if heir is None:
        raise InvalidInput(
            {"successor": str(_("Cơ quan nhận chưa có Bộ phận Một cửa để giữ hồ sơ và kết quả."))}
        )
    desks.update(successor=heir)
