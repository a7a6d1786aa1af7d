"""`{% load motcua_ui %}`: dates, figures, codes, names and icons in templates.

Thin: the rules stand in `moments`, `figures`, `bars`, `status` and `domain.text`.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from django import template
from django.core.paginator import Page
from django.utils.html import format_html
from django.utils.safestring import SafeString

from motcua.domain import text
from motcua.domain.money import Money
from motcua.platform.ui import bars, figures, moments
from motcua.platform.ui.status import Status, icon_of

register = template.Library()

register.filter("moment", moments.moment)
register.filter("moment_short", moments.moment_short)
register.filter("clock_time", moments.clock_time)
register.filter("day", moments.day)
register.filter("day_short", moments.day_short)
register.filter("day_figures", moments.day_figures)
register.filter("since", moments.since)
register.filter("number", figures.number)
register.filter("percent", figures.percent)
register.filter("share", figures.share)
register.filter("masked_number", text.mask_number)
register.filter("masked_name", text.mask_name)
register.filter("short_title", text.short_title)


@register.filter("money")
def money(value: Money | Decimal | int) -> str:
    """`50.000 ₫`"""
    return figures.money(value)


@register.filter("amount_in_words")
def amount_in_words(value: Money | int) -> str:
    """`Năm mươi nghìn đồng`"""
    return value.in_words() if isinstance(value, Money) else text.amount_in_words(value)


@register.filter
def iso(value: datetime | date) -> str:
    """For `<time datetime>`: the moment with Vietnam's offset, or the day."""
    return moments.local(value).isoformat() if isinstance(value, datetime) else value.isoformat()


@register.filter
def dossier_code(code: str) -> SafeString:
    """The agency's prefix grey, day and number strong: what tells two dossiers apart stands out."""
    prefix, dash, rest = code.partition("-")
    return format_html("<span>{}</span>{}", prefix + dash, rest)


@register.filter
def code_tail(code: str) -> str:
    """`261123-0007`: where all rows share the prefix."""
    return code.partition("-")[2] or code


@register.filter
def initials(name: str) -> str:
    """`TH` for Trần Thị Hạnh: family name and given name."""
    words = name.split()
    return (words[0][0] + words[-1][0] if len(words) > 1 else name[:2]).upper()


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon of Tabler by its name. Beside words it is silent; alone it must have a label."""
    if label:
        return format_html('<i class="i i-{}" role="img" aria-label="{}"></i>', name, label)
    return format_html('<i class="i i-{}" aria-hidden="true"></i>', name)


@register.simple_tag
def status(kind: str, words: object = "") -> SafeString:
    """The label of a state: colour, icon and word; `words` replace the state's own."""
    state = Status(kind)
    return format_html('<span class="st {}">{}{}</span>', state, icon(state.icon), words or state.word)


@register.simple_tag
def time_left(kind: str, words: object) -> SafeString:
    """The exact time left or over, as a line without a box: for tables."""
    state = Status(kind)
    return format_html('<span class="tl {}">{}{}</span>', state, icon(state.icon), words)


@register.filter
def status_icon(kind: str) -> SafeString:
    """The icon of a state or of a note."""
    return icon(icon_of(kind))


@register.filter
def status_word(kind: str) -> str:
    """The word of a state."""
    return str(Status(kind).word)


@register.simple_tag
def weekday_names() -> str:
    """Sunday first, for the clock in the bar."""
    return ",".join(str(name) for name in (moments.WEEKDAYS[6], *moments.WEEKDAYS[:6]))


@register.inclusion_tag("ui/used.html")
def used(kind: str, part: float, whole: float, label: str) -> dict[str, str]:
    """How much of a limit is used, as a thin line; `label` says the same in words."""
    return {"kind": kind, "width": bars.fill(part, whole), "label": label}


@register.inclusion_tag("ui/bar.html")
def stacked_bar(parts: Sequence[tuple[str, int]], whole: int, label: str) -> dict[str, object]:
    """Parts of a whole by state; `label` says every number, since colour alone says nothing."""
    return {"segments": bars.segments(parts, whole), "label": label}


@register.filter
def page_numbers(page: Page[object]) -> Iterator[int | str]:
    """The numbers to offer, with an ellipsis where many are left out."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
