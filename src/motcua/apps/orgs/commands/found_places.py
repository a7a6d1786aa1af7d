"""Found the People's Committees of a province's communes from the list of places."""

from collections.abc import Iterator, Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from motcua.apps.orgs.commands.authority import require_manager, require_system
from motcua.apps.orgs.commands.closure import lock_tree
from motcua.apps.orgs.commands.found_agency import found_agency
from motcua.apps.orgs.models import Agency, AgencyCode, Certainty, Level, Place, in_force, in_force_after
from motcua.platform.acts import Act, InvalidInput
from motcua.platform.db.ids import new_id

FIRST_PROVISIONAL, LAST_PROVISIONAL = 800, 999
"""Third level of codes that are made up until a decision gives the true one."""


@transaction.atomic
def found_province(act: Act, *, province_code: str, valid_from: date) -> Agency:
    """The People's Committee of a province, with its code and how sure that is. The same again: that one.

    Raises InvalidInput for a province that is not in the list on that day or whose code is not known;
    NotAllowed for a person.
    """
    require_system(act)
    place = Place.objects.filter(in_force(valid_from), code=province_code).first()
    if place is None or not place.is_province or not place.agency_code:
        raise InvalidInput({"province": _("Không có tỉnh này trong danh mục vào ngày ấy.")})
    there = Agency.objects.filter(in_force(valid_from), place_code=place.code).first()
    if there:
        return there
    return _found(act, place, None, place.agency_code, valid_from, Certainty(place.certainty), place.basis)


@transaction.atomic
def found_communes(
    act: Act,
    *,
    parent_id: UUID,
    province_code: str,
    valid_from: date,
    codes: Mapping[str, str] | None = None,
) -> list[Agency]:
    """The People's Committee of each commune of that province under `parent_id`; those founded now.

    codes: identification code by code of the place, as a decision gives them. A commune without one gets a
    provisional code, marked as assumed. A commune that has its agency is left alone, so the same again
    founds nothing. About 12 statements a commune.
    Raises InvalidInput for a province without communes in the list, a code that is taken, or when the
    provisional codes do not suffice; NotAllowed.
    """
    require_manager(act, parent_id)
    lock_tree()
    places = Place.objects.filter(in_force(valid_from), province_code=province_code).exclude(
        code=province_code
    )
    if not places:
        raise InvalidInput({"province": _("Danh mục không có xã, phường nào của tỉnh này vào ngày ấy.")})
    there = set(Agency.objects.filter(in_force_after(valid_from)).values_list("place_code", flat=True))
    missing = [place for place in places.order_by("code") if place.code not in there]
    given = codes or {}
    free = iter(_free_codes(Agency.objects.get(pk=parent_id).code, valid_from))
    return [
        _found_commune(act, place, parent_id, valid_from, given.get(place.code), free) for place in missing
    ]


def _found_commune(
    act: Act, place: Place, parent_id: UUID, valid_from: date, given: str | None, free: Iterator[str]
) -> Agency:
    if given:
        return _found(act, place, parent_id, given, valid_from, Certainty.CONFIRMED, "")
    code = next(free, None)
    if code is None:
        raise InvalidInput({"codes": _("Không đủ mã tạm cho các xã, phường; hãy nạp mã theo quyết định.")})
    basis = _("Mã tạm đặt khi lập; đổi khi có quyết định")
    return _found(act, place, parent_id, code, valid_from, Certainty.ASSUMED, basis)


def _found(
    act: Act,
    place: Place,
    parent_id: UUID | None,
    code: str,
    valid_from: date,
    certainty: Certainty,
    basis: str,
) -> Agency:
    """Each founding is an act of its own in the journal, by whoever did the whole."""
    one = Act(
        id=new_id(act.recorded_at),
        actor=act.actor,
        post=act.post,
        happened_at=act.happened_at,
        recorded_at=act.recorded_at,
    )
    agency = found_agency(
        one,
        code=code,
        name=f"Ủy ban nhân dân {place.name[:1].lower()}{place.name[1:]}",
        level=Level.PROVINCE if place.is_province else Level.COMMUNE,
        parent_id=parent_id,
        valid_from=valid_from,
        certainty=certainty,
        basis=basis,
    )
    agency.place_code = place.code
    agency.save(update_fields=["place_code"])
    return agency


def _free_codes(parent_code: str, on: date) -> list[str]:
    taken = set(AgencyCode.objects.filter(in_force_after(on)).values_list("code", flat=True))
    wanted = (f"{parent_code}.{number}" for number in range(FIRST_PROVISIONAL, LAST_PROVISIONAL + 1))
    return [code for code in wanted if code not in taken]
