"""The list of places, and founding a province's communes from it."""

from datetime import date

import pytest

from motcua.apps.orgs.commands.found_places import found_communes, found_province
from motcua.apps.orgs.commands.load_places import PlacesLoaded, load_places
from motcua.apps.orgs.models import Agency, AgencyCode, Certainty, Level
from motcua.apps.orgs.places import NationalPlace, national_places
from motcua.apps.orgs.queries.agencies import subtree_of
from motcua.apps.orgs.queries.places import communes_of, place_today, provinces
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import InvalidInput, NotAllowed
from tests.factories.orgs import act_of, make_province, system_act

pytestmark = pytest.mark.django_db

BEFORE, TODAY = date(2025, 6, 30), date(2026, 11, 23)


def _load() -> PlacesLoaded:
    return load_places(system_act(), national_places())


def test_34_provinces_and_3321_communes_and_the_63_before_them() -> None:
    assert _load() == PlacesLoaded(added=87 + 3321)
    assert (provinces(TODAY).count(), provinces(BEFORE).count()) == (34, 63)
    assert sum(communes_of(each.code, TODAY).count() for each in provinces(TODAY)) == 3321
    assert _load() == PlacesLoaded(kept=87 + 3321)


def test_an_old_province_leads_to_the_one_it_was_merged_into() -> None:
    _load()
    names = {code: place.name for code in ("02", "72", "46", "01") if (place := place_today(code, TODAY))}
    assert names == {
        "02": "Tỉnh Tuyên Quang",
        "72": "Tỉnh Tây Ninh",
        "46": "Thành phố Huế",
        "01": "Thành phố Hà Nội",
    }
    assert place_today("00", TODAY) is None


def test_a_later_list_changes_what_it_says_otherwise_and_nothing_else() -> None:
    _load()
    renamed = NationalPlace(
        code="00004", name="Phường Ba Đình Mới", province_code="01", valid_from=date(2025, 7, 1)
    )
    assert load_places(system_act(), [renamed]) == PlacesLoaded(changed=1)
    assert communes_of("01", TODAY)[0].name_folded == "phuong ba dinh moi"


def test_a_provinces_communes_are_founded_in_one_step_with_codes_and_certainty() -> None:
    _load()
    province = found_province(system_act(), province_code="04", valid_from=TODAY)
    made = found_communes(
        system_act(),
        parent_id=province.pk,
        province_code="04",
        valid_from=TODAY,
        codes={"01273": "H14.123"},
    )
    assert (province.code, province.name, province.level) == (
        "H14",
        "Ủy ban nhân dân tỉnh Cao Bằng",
        Level.PROVINCE,
    )
    assert len(made) == 56
    assert subtree_of(province.pk, TODAY) == {province.pk, *(agency.pk for agency in made)}
    assert made[0].name == "Ủy ban nhân dân phường Thục Phán"
    certainties = dict(AgencyCode.objects.values_list("code", "certainty"))
    assert (certainties["H14"], certainties["H14.123"], certainties["H14.800"]) == (
        Certainty.ASSUMED,
        Certainty.CONFIRMED,
        Certainty.ASSUMED,
    )
    again = {"parent_id": province.pk, "province_code": "04", "valid_from": TODAY}
    assert found_communes(system_act(), **again) == []
    assert found_province(system_act(), province_code="04", valid_from=TODAY) == province


def test_whoever_manages_a_province_founds_its_communes_and_nobody_else() -> None:
    _load()
    province = make_province()
    wanted = {"parent_id": province.agency.pk, "province_code": "12", "valid_from": TODAY}
    with pytest.raises(NotAllowed):
        found_communes(act_of(province[Role.AGENCY_LEADER]), **wanted)
    assert len(found_communes(act_of(province[Role.ADMINISTRATOR]), **wanted)) == 38


def test_a_province_that_is_not_in_the_list_is_refused() -> None:
    with pytest.raises(InvalidInput):
        found_province(system_act(), province_code="99", valid_from=TODAY)
    province = make_province()
    with pytest.raises(InvalidInput):
        found_communes(system_act(), parent_id=province.agency.pk, province_code="99", valid_from=TODAY)
    assert Agency.objects.count() == 1


def test_the_list_is_the_states_and_no_officer_changes_it() -> None:
    with pytest.raises(NotAllowed):
        load_places(act_of(make_province()[Role.ADMINISTRATOR]), [])
