import unicodedata
from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from motcua.apps.catalogue.commands.import_catalogue import import_catalogue
from motcua.apps.catalogue.commands.source_lines import source_lines
from motcua.apps.catalogue.models import SearchWordChange
from motcua.apps.catalogue.queries.search import answer, search
from motcua.demo.data.select_procedures import SELECTION
from motcua.platform import clock
from tests.factories.catalogue import FIRST_DAY, row


@pytest.fixture
def demo_catalogue(db: None) -> None:
    import_catalogue(source_lines(SELECTION), FIRST_DAY)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Đăng ký khai sinh", "1.001193"),
        ("khai sinh", "1.001193"),
        ("dang ky khai sinh", "1.001193"),
        (unicodedata.normalize("NFD", "đăng ký kết hôn"), "1.000894"),
        ("KẾT HÔN", "1.000894"),
        ("dang ki ket hon", "1.000894"),
        ("tinh trang hon nhan", "1.004873"),
        ("tách thửa", "1.012784"),
        ("chứng thực bản sao", "2.000815"),
        ("cap giay phep xay dung moi", "1.013225"),
        ("hộ kinh doanh", "1.001612"),
        ("an toàn thực phẩm", "2.001827"),
        ("tam tru", "1.004194"),
        ("1.012784", "1.012784"),
        (" 1.0127 ", "1.012753"),
    ],
)
@pytest.mark.usefixtures("demo_catalogue")
def test_reception_finds_it_among_the_first_three(typed: str, code: str) -> None:
    assert code in [found.code for found in search(typed, 3, FIRST_DAY)]


@pytest.mark.usefixtures("demo_catalogue")
def test_an_answer_costs_one_query_and_carries_what_a_list_shows(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    search("khai sinh", 1, FIRST_DAY)
    with django_assert_num_queries(1):
        best = search("đăng ký khai sinh", 1, FIRST_DAY)
    assert [(found.code, found.name, found.field_name, found.levels) for found in best] == [
        ("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", ("commune",))
    ]


@pytest.mark.parametrize("typed", ["", "   ", "…", "%", "zzzzqqq", "'; DROP TABLE"])
@pytest.mark.usefixtures("demo_catalogue")
def test_text_that_names_nothing_finds_nothing(typed: str) -> None:
    assert search(typed, 5, FIRST_DAY) == []


@pytest.mark.usefixtures("demo_catalogue")
def test_a_local_code_finds_the_national_procedure_and_a_code_within_words_comes_first() -> None:
    assert _codes("1.001193.000.00.00.H29") == ["1.001193"]
    assert _codes("thủ tục 1.001193")[0] == "1.001193"


@pytest.mark.usefixtures("demo_catalogue")
def test_an_unfinished_word_finds_what_it_may_become() -> None:
    assert "1.001193" in [found.code for found in search("khai si", 3, FIRST_DAY, unfinished=True)]


@pytest.mark.usefixtures("demo_catalogue")
def test_only_the_versions_asked_about_are_found() -> None:
    first, second = search("đăng ký khai sinh", 2, FIRST_DAY)
    assert search("đăng ký khai sinh", 5, FIRST_DAY, among={second.version_id})[0].code == second.code
    assert search("đăng ký khai sinh", 5, FIRST_DAY, among=()) == []
    assert first.code != second.code


@pytest.mark.usefixtures("demo_catalogue")
def test_what_was_probably_meant_is_said_with_its_marks() -> None:
    assert answer("dang ky ket hno", 5, FIRST_DAY).suggestion == "đăng ký kết hôn"
    assert answer("đăng ký kết hôn", 5, FIRST_DAY).suggestion == ""


def test_an_import_is_found_at_once_and_so_is_a_word_that_an_editor_adds(
    imported: Callable[..., object],
) -> None:
    imported(row("1.001193", "Đăng ký khai sinh"))
    assert _codes("đăng ký khai tử") == ["1.001193"]
    imported(row("1.000656", "Đăng ký khai tử"))
    assert _codes("đăng ký khai tử")[0] == "1.000656"
    assert _codes("xyz") == []
    SearchWordChange.objects.create(
        act_id=uuid4(), kind="synonym", term="xyz", meaning="khai tử", is_on=True, recorded_at=clock.now()
    )
    assert _codes("xyz")[0] == "1.000656"


def _codes(text: str) -> list[str]:
    return [found.code for found in search(text, 5, FIRST_DAY)]


def test_only_what_is_in_force_on_the_day_is_found(imported: Callable[..., object]) -> None:
    imported(row("1.001193", "Đăng ký khai sinh"))
    imported(row("1.001193", "Đăng ký sự ra đời"), on=date(2026, 3, 2))
    assert [found.name for found in search("khai sinh", 5, date(2026, 3, 1))] == ["Đăng ký khai sinh"]
    assert search("khai sinh", 5, date(2026, 3, 2)) == []


def test_internal_procedures_are_found_only_when_asked_for(imported: Callable[..., object]) -> None:
    imported(row("6.000001", "Thẩm định kế hoạch nội bộ"))
    assert search("thẩm định kế hoạch", 5, FIRST_DAY) == []
    assert [found.code for found in search("thẩm định kế hoạch", 5, FIRST_DAY, with_internal=True)] == [
        "6.000001"
    ]
