"""The national grounds of a pause, as shipped."""

from datetime import date
from itertools import groupby, pairwise

from motcua.apps.catalogue.national.pause_grounds import every_ground, national_grounds
from tests.architecture.reading_docs import DOCS, rows_of


def test_grounds_that_hold_today() -> None:
    assert [ground.code for ground in national_grounds(date(2026, 11, 22))] == [
        "supplement",
        "financial_assessment",
        "financial_payment",
        "public_posting",
        "expert_assessment",
        "press_notice",
        "violation_handling",
        "inheritance_division",
    ]


def test_each_generation_of_the_law_has_its_own_source() -> None:
    def source(on: date) -> list[str]:
        return [ground.source for ground in national_grounds(on) if ground.code == "supplement"]

    assert source(date(2025, 6, 30)) == ["ND61-2018 Điều 19"]
    assert source(date(2025, 7, 1)) == ["ND118-2025 Điều 17"]
    assert national_grounds(date(2018, 6, 20)) == ()


def test_every_source_stands_in_the_register() -> None:
    known = {row[0] for row in rows_of(DOCS / "sources.md")}
    assert {ground.source.split()[0] for ground in every_ground()} - known == set()


def test_a_ground_warns_before_it_proposes_to_close_and_stands_once_a_day() -> None:
    for ground in every_ground():
        assert ground.warn_after_days
        assert ground.close_after_days
        assert ground.warn_after_days <= ground.close_after_days
    for _code, rows in groupby(every_ground(), key=lambda ground: ground.code):
        spans = [(ground.valid_from, ground.valid_to) for ground in rows]
        assert all(earlier[1] == later[0] for earlier, later in pairwise(spans))
