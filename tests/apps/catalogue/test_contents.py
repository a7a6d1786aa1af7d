"""A version as a value: kept in a draft and read back."""

from datetime import date
from decimal import Decimal

from motcua.apps.catalogue.contents import (
    BasisRow,
    ExemptionRow,
    FeeRow,
    GroundRow,
    PaperRow,
    ResultRow,
    TermRow,
    VersionContents,
    as_json,
    from_json,
)

WHOLE = VersionContents(
    name="Cấp bản sao trích lục hộ tịch",
    levels=("commune",),
    subjects=("citizen",),
    service_level="fully_online",
    service_level_from=date(2026, 1, 1),
    extension_days=2,
    extension_source="ND23-2015 Điều 21",
    papers=(PaperRow("Tờ khai", "Mẫu 1", 1, 0), PaperRow("Ảnh", copies=2)),
    terms=(TermRow("t1", "counter", "3d"), TermRow("t2", "online", "2d")),
    fees=(FeeRow("t1", Decimal(8000), unit_text="bản"), FeeRow("t2", Decimal(0))),
    exemptions=(ExemptionRow("Trẻ em", 100, "", "LPLP-2015"),),
    results=(ResultRow("Trích lục", "KQ.G15.000001"),),
    legal_bases=(BasisRow("60/2014/QH13", "Luật Hộ tịch"),),
    grounds=(GroundRow("supplement", "Bổ sung", "ND118-2025 Điều 17", "", "handle", "accept", 15, 30),),
)


def test_what_a_draft_keeps_is_read_back_whole() -> None:
    assert from_json(as_json(WHOLE)) == WHOLE


def test_an_older_draft_gets_the_defaults_of_what_is_new() -> None:
    assert from_json({"name": "Thủ tục", "terms": [{"key": "t1", "channel": "post"}]}) == VersionContents(
        name="Thủ tục", terms=(TermRow("t1", "post"),)
    )
