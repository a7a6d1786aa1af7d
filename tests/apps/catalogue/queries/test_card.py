from collections.abc import Callable
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.catalogue.queries.card import terms_of, version_card
from motcua.apps.catalogue.states import Channel
from tests.factories.catalogue import row

GROUPED = (
    "* Giấy tờ phải nộp:Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai1 bản chínhẢnh2 bản chính"
    "* Giấy tờ phải xuất trình:Tên giấy tờMẫu đơn, tờ khaiSố lượngHộ chiếu1 bản chính"
)


def stored(imported: Callable[..., object], papers: str) -> UUID:
    imported(row("1.001193", "Thủ tục đăng ký khai sinh", thanh_phan_ho_so=papers))
    return ProcedureVersion.objects.values_list("id", flat=True).get()


def test_a_card_says_everything_in_the_published_order(imported: Callable[..., object]) -> None:
    card = version_card(stored(imported, GROUPED))
    assert [(group.case_label, [paper.name for paper in group.papers]) for group in card.paper_groups] == [
        ("Giấy tờ phải nộp", ["Tờ khai", "Ảnh"]),
        ("Giấy tờ phải xuất trình", ["Hộ chiếu"]),
    ]
    assert [(on.term.limit, [str(fee) for fee in on.fees]) for on in card.terms_by(Channel.COUNTER)] == [
        ("3d", ["8.000 đồng"])
    ]
    assert [str(result) for result in card.results] == ["Trích lục"]
    assert [str(basis) for basis in card.legal_bases] == ["60/2014/QH13 Luật Hộ tịch"]
    assert card.remarks == ()


@pytest.mark.parametrize("papers", [1, 3, 50])
def test_a_card_costs_seven_queries_whatever_its_size(
    imported: Callable[..., object], django_assert_num_queries: DjangoAssertNumQueries, papers: int
) -> None:
    table = "--Tên giấy tờMẫu đơn, tờ khaiSố lượng" + "".join(
        f"Giấy {'x' * n}1 bản chính" for n in range(papers)
    )
    version_id = stored(imported, table)
    with django_assert_num_queries(7):
        card = version_card(version_id)
        assert (len(card.papers), card.version.procedure.code, card.version.field.name) == (
            papers,
            "1.001193",
            "Hộ tịch",
        )


def test_the_ways_to_hand_in_cost_two_queries(
    imported: Callable[..., object], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    version_id = stored(imported, GROUPED)
    with django_assert_num_queries(2):
        assert [str(on.term.worktime_limit) for on in terms_of(version_id)] == ["3d", "2d"]
