"""The card for the notice board, read back from its PDF."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from motcua.apps.catalogue.models import Commitment, ProcedureVersion
from motcua.apps.catalogue.papers.card_of import card_of
from motcua.platform.clock import now
from motcua.platform.db.ids import new_id
from tests.factories.catalogue import row
from tests.factories.orgs import make_agency
from tests.platform.papers.reading import codes_of, pages_of, words_of

DAY = date(2026, 11, 23)


@pytest.fixture
def version(imported: Callable[..., Any]) -> ProcedureVersion:
    imported(row("1.000001", "Cấp bản sao trích lục hộ tịch"))
    return ProcedureVersion.objects.select_related("procedure", "field").get()


def test_it_says_what_to_bring_how_long_it_takes_and_what_it_costs(version: ProcedureVersion) -> None:
    pdf = card_of(version, "Ủy ban nhân dân phường Tân Hòa", None, DAY)
    said = words_of(pdf)
    for part in (
        "ỦY BAN NHÂN DÂN PHƯỜNG TÂN HÒA",
        "Cấp bản sao trích lục hộ tịch",
        "Mã thủ tục: 1.000001",
        "Trực tiếp 3 ngày làm việc 8.000 đồng/bản",
        "Trực tuyến 2 ngày làm việc miễn phí",
        "1 Tờ khai 1 –",
        "2 Ảnh – 2",
        "Trích lục",
        "60/2014/QH13",
        "Quyết định 1/QĐ-BTP · Áp dụng từ 05/01/2026",
    ):
        assert part in said
    assert pages_of(pdf) == 1
    assert [text.endswith("/procedures/1.000001/") for text in codes_of(pdf).values()] == [True]


def test_an_agency_prints_what_it_promises_beside_what_is_published(version: ProcedureVersion) -> None:
    agency = make_agency()
    Commitment.objects.create(
        id=new_id(),
        agency=agency,
        procedure=version.procedure,
        channel="counter",
        limit="1d",
        decision="15/QĐ-UBND",
        valid_from=DAY,
        recorded_at=now(),
    )
    assert "Trực tiếp 1 ngày làm việc rút từ 3 ngày làm việc" in words_of(
        card_of(version, "", agency.pk, DAY)
    )


def test_the_same_version_gives_the_same_bytes(version: ProcedureVersion) -> None:
    assert card_of(version, "A", None, DAY) == card_of(version, "A", None, DAY)
