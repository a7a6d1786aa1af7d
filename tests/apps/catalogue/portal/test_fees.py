from decimal import Decimal

import pytest

from motcua.apps.catalogue.portal.fees import read_fee
from motcua.apps.catalogue.portal.reading import ReadFee
from motcua.apps.catalogue.states import Reason
from motcua.domain.money import Money


@pytest.mark.parametrize(
    ("cell", "note", "fee"),
    [
        ("250,000 VNĐ", "", ReadFee(Money(Decimal(250_000)), "", "")),
        ("2,000,000 VNĐ", "đồng/lần", ReadFee(Money(Decimal(2_000_000)), "lần", "đồng/lần")),
        ("10 USD", "/lần", ReadFee(Money(Decimal(10), "USD"), "lần", "/lần")),
        (
            "200,000 Việt Nam Đồng",
            "200.000 VNĐ/giấy phép",
            ReadFee(Money(Decimal(200_000)), "", "200.000 VNĐ/giấy phép"),
        ),
        ("Miễn phí", "", ReadFee(Money(Decimal(0)), "", "")),
        ("Miễn phí", "Không quy định.", ReadFee(Money(Decimal(0)), "", "Không quy định.")),
    ],
)
def test_an_amount_is_read_with_its_unit(cell: str, note: str, fee: ReadFee) -> None:
    assert read_fee(cell, note) == (fee, None)


@pytest.mark.parametrize(
    ("cell", "note", "description", "reason"),
    [
        (
            "Miễn phí",
            "Cấp lại do mất: 300.000 VNĐ",
            "Cấp lại do mất: 300.000 VNĐ",
            Reason.FEE_FREE_DOUBTED,
        ),
        (
            "Miễn phí",
            "do Ủy ban nhân dân cấp tỉnh quy định.",
            "do Ủy ban nhân dân cấp tỉnh quy định.",
            Reason.FEE_FREE_DOUBTED,
        ),
        (
            "20 VNĐ",
            "20.000 vnđ /tờ khai",
            "20 VNĐ (20.000 vnđ /tờ khai)",
            Reason.FEE_IMPLAUSIBLE,
        ),
        (
            "4,000,000 Việt Nam Đồng",
            "áp dụng mức phí 2.000.000 đồng/hồ sơ",
            "4,000,000 Việt Nam Đồng (áp dụng mức phí 2.000.000 đồng/hồ sơ)",
            Reason.FEE_CONTRADICTED,
        ),
        ("155 VNĐ", "155 USD/thẻ", "155 VNĐ (155 USD/thẻ)", Reason.FEE_IMPLAUSIBLE),
    ],
)
def test_an_amount_that_its_note_contradicts_stays_text(
    cell: str, note: str, description: str, reason: Reason
) -> None:
    assert read_fee(cell, note) == (ReadFee(None, "", description), reason)


def test_nothing_stated_is_no_fee() -> None:
    assert read_fee("Không có thông tin", "") == (None, None)
