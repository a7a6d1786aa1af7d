"""Which generation of Mẫu 01 a day has."""

from datetime import date

import pytest

from motcua.apps.dossiers.papers.receipt_forms import RECEIPT_FORMS, form_in_force


@pytest.mark.parametrize(
    ("on", "source"),
    [
        (date(2016, 5, 4), "TT01-2018"),
        (date(2019, 1, 8), "TT01-2018"),
        (date(2025, 9, 14), "TT01-2018"),
        (date(2025, 9, 15), "TT03-2025"),
        (date(2026, 11, 23), "TT03-2025"),
    ],
)
def test_a_day_has_the_form_of_the_circular_in_force(on: date, source: str) -> None:
    assert form_in_force(on).source == source


def test_each_generation_ends_where_the_next_begins() -> None:
    assert [form.valid_to for form in RECEIPT_FORMS] == [form.valid_from for form in RECEIPT_FORMS[1:]] + [
        None
    ]


@pytest.mark.parametrize(
    ("desk_name", "label"),
    [
        ("Trung tâm Phục vụ hành chính công tỉnh Cao Bằng", ""),
        ("Bộ phận tiếp nhận và trả kết quả Sở Xây dựng", ""),
        ("Quầy số 3", "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả"),
    ],
)
def test_the_desk_is_not_called_by_its_kind_twice(desk_name: str, label: str) -> None:
    assert form_in_force(date(2026, 1, 1)).desk_label(desk_name) == label
