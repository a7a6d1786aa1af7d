"""Founding, moving, ending and renaming codes of agencies."""

from datetime import date

import pytest

from motcua.apps.orgs.commands.change_agency_code import change_agency_code
from motcua.apps.orgs.commands.close_agency import close_agency
from motcua.apps.orgs.commands.move_agency import move_agency
from motcua.apps.orgs.commands.open_window import open_window
from motcua.apps.orgs.models import (
    Agency,
    Desk,
    Duty,
    Grant,
    Level,
    Post,
    PostHolding,
    Unit,
    Window,
    in_force,
)
from motcua.platform.acts import InvalidInput
from tests.factories.orgs import SINCE, make_agency, make_commune, make_province, system_act

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)


def test_a_name_is_stored_with_its_search_key_and_its_place_in_the_alphabet() -> None:
    agency = make_agency("  Phường  Đông Hoà ")
    stored = Agency.objects.get(pk=agency.pk)
    assert (stored.name, stored.name_folded, stored.name_sort_key) == (
        "Phường Đông Hoà",
        "phuong dong hoa",
        "phu~o~~ng! d~o~ng hoa!",
    )


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("99.H", "Mã định danh không đúng dạng, ví dụ H99.27."),
        ("H99.27", "Mã này đang là của Xã An."),
    ],
)
def test_a_code_that_is_none_or_is_taken_is_refused(code: str, message: str) -> None:
    make_agency("Xã An", Level.COMMUNE, code="H99.27")
    with pytest.raises(InvalidInput) as refused:
        make_agency("Xã Bình", Level.COMMUNE, code=code)
    assert refused.value.fields == {"code": message}


def test_a_code_of_tomorrow_is_not_entered_today() -> None:
    agency = make_agency()
    with pytest.raises(InvalidInput) as refused:
        change_agency_code(system_act(), agency_id=agency.pk, code="H98", valid_from=date(2999, 1, 1))
    assert refused.value.fields == {"valid_from": "Chỉ nhập mã mới từ ngày mã có hiệu lực."}


def test_an_agency_is_not_put_below_itself() -> None:
    province = make_agency()
    commune = make_agency("Xã An", Level.COMMUNE, province)
    with pytest.raises(InvalidInput) as refused:
        move_agency(system_act(), agency_id=province.pk, parent_id=commune.pk, valid_from=TODAY)
    assert refused.value.fields == {"parent": "Không thể đặt một cơ quan dưới cấp dưới của chính nó."}


def test_an_agency_with_others_below_is_not_ended() -> None:
    province = make_province()
    make_commune(parent=province.agency)
    with pytest.raises(InvalidInput) as refused:
        close_agency(system_act(), agency_id=province.agency.pk, valid_to=TODAY)
    assert refused.value.fields == {"agency": "Còn cơ quan trực thuộc: chuyển hoặc kết thúc chúng trước."}


def test_an_agency_ends_with_everything_in_it_and_nothing_is_deleted() -> None:
    commune = make_commune()
    tables = (Agency, Unit, Desk, Window, Duty, Post, PostHolding)
    close_agency(system_act(), agency_id=commune.agency.pk, valid_to=TODAY)
    assert [table.objects.filter(in_force(SINCE)).count() for table in tables] == [1, 4, 1, 1, 4, 7, 7]
    assert [table.objects.filter(in_force(TODAY)).count() for table in (*tables, Grant)] == [0] * 8


def test_an_agency_that_is_no_more_is_not_ended_again() -> None:
    commune = make_commune()
    close_agency(system_act(), agency_id=commune.agency.pk, valid_to=TODAY)
    with pytest.raises(InvalidInput) as refused:
        close_agency(system_act(), agency_id=commune.agency.pk, valid_to=TODAY)
    assert refused.value.fields == {"agency": "Cơ quan này không hoạt động vào ngày 23/11/2026."}


def test_a_desk_has_one_window_of_a_number() -> None:
    commune = make_commune()
    with pytest.raises(InvalidInput) as refused:
        open_window(system_act(), desk_id=commune.desk.pk, number=1, valid_from=TODAY)
    assert refused.value.fields == {"number": "Bộ phận này đã có quầy số 1."}
