"""Bars whose widths are attributes."""

from motcua.platform.ui.bars import Segment, fill, segments


def test_parts_lie_side_by_side_and_empty_ones_are_left_out() -> None:
    assert segments([("late", 1), ("today", 0), ("ok", 3)], whole=4) == [
        Segment("late", "0.00%", "25.00%"),
        Segment("ok", "25.00%", "75.00%"),
    ]


def test_a_bar_of_nothing_is_empty() -> None:
    assert (segments([("late", 1)], whole=0), fill(3, 0)) == ([], "0.00%")


def test_more_than_the_limit_fills_the_bar_and_no_more() -> None:
    assert (fill(2810, 4500), fill(9, 3)) == ("62.44%", "100.00%")
