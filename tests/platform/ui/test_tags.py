"""The template library, as a page calls it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template


def rendered(source: str, **values: Any) -> str:
    return Template("{% load motcua_ui %}" + source).render(Context(values))


def test_a_state_shows_its_class_its_icon_and_its_word() -> None:
    assert rendered('{% status "late" %}') == (
        '<span class="st late"><i class="i i-alert-triangle" aria-hidden="true"></i>Quá hạn</span>'
    )


def test_a_state_can_say_more_than_its_word() -> None:
    assert "Đang giải quyết · trong hạn</span>" in rendered('{% status "ok" "Đang giải quyết · trong hạn" %}')


def test_time_left_is_a_line_with_the_icon_of_its_state() -> None:
    assert rendered('{% time_left "soon" left %}', left="còn 6 giờ <b>") == (
        '<span class="tl soon"><i class="i i-hourglass-low" aria-hidden="true"></i>còn 6 giờ &lt;b&gt;</span>'
    )


def test_an_unknown_state_is_an_error_and_not_a_grey_label() -> None:
    with pytest.raises(ValueError, match="urgent"):
        rendered('{% status "urgent" %}')


def test_an_icon_beside_words_is_silent_and_alone_it_has_a_label() -> None:
    assert rendered('{% icon "bell" %}{% icon "bell" "Thông báo" %}') == (
        '<i class="i i-bell" aria-hidden="true"></i>'
        '<i class="i i-bell" role="img" aria-label="Thông báo"></i>'
    )


def test_a_code_is_grey_up_to_the_day() -> None:
    assert rendered("{{ code|dossier_code }} {{ code|code_tail }}", code="H99.27-261123-0007") == (
        "<span>H99.27-</span>261123-0007 261123-0007"
    )


def test_people_are_masked_and_shortened() -> None:
    page = '{{ name|masked_name }} {{ "099301000482"|masked_number }} {{ name|initials }}'
    assert rendered(page, name="Nguyễn Thị Hồng Ngát") == "N. T. H. Ngát 099 3•• ••• 482 NN"


def test_a_moment_for_machines_carries_vietnams_offset() -> None:
    assert (
        rendered("{{ at|iso }}", at=datetime(2026, 11, 23, 2, 40, tzinfo=UTC)) == "2026-11-23T09:40:00+07:00"
    )


def test_a_stacked_bar_says_its_numbers() -> None:
    bar = rendered('{% stacked_bar parts 4 "1 quá hạn, 3 trong hạn" %}', parts=[("late", 1), ("ok", 3)])
    assert bar.strip() == (
        '<svg class="bar" role="img" aria-label="1 quá hạn, 3 trong hạn">'
        '<rect class="late" x="0.00%" width="25.00%" height="100%"/>'
        '<rect class="ok" x="25.00%" width="75.00%" height="100%"/></svg>'
    )


def test_many_pages_are_named_by_a_few_numbers() -> None:
    page = Paginator(range(214), 20).page(5)
    numbers = rendered("{% for number in page|page_numbers %}{{ number }} {% endfor %}", page=page)
    assert numbers == "1 2 3 4 5 6 7 … 11 "
