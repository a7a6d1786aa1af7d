from collections.abc import Callable

import pytest

from motcua.apps.catalogue.queries.browse import browse
from motcua.apps.catalogue.queries.resolving_agencies import AgencyCount, agencies_in_force, agency_names
from tests.factories.catalogue import FIRST_DAY, row


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Sở Xây dựng, Khu Quản lý đường bộ", ["Sở Xây dựng", "Khu Quản lý đường bộ"]),
        ("Cục Thuế - Bộ tài chính", ["Cục Thuế"]),
        (
            "Cục cảnh sát quản lý hành chính về trật tự, xã hội",
            ["Cục cảnh sát quản lý hành chính về trật tự, xã hội"],
        ),
        ("Không có thông tin", []),
        ("", []),
    ],
)
def test_a_cell_names_agencies(cell: str, names: list[str]) -> None:
    assert agency_names(cell) == names


def test_agencies_are_counted_whatever_their_spelling(imported: Callable[..., object]) -> None:
    imported(
        row("1.000001", "Một", co_quan_thuc_hien="Ủy ban nhân dân cấp xã"),
        row("1.000002", "Hai", co_quan_thuc_hien="Uỷ ban Nhân dân cấp xã, Sở Tư pháp"),
    )
    counted = {agency.code: agency.procedures for agency in agencies_in_force(FIRST_DAY)}
    assert counted == {"so-tu-phap": 1, "uy-ban-nhan-dan-cap-xa": 2}
    assert isinstance(agencies_in_force(FIRST_DAY)[0], AgencyCount)
    assert browse(FIRST_DAY, agency_code="uy-ban-nhan-dan-cap-xa").total == 2
    assert browse(FIRST_DAY, agency_code="so-tu-phap").total == 1
