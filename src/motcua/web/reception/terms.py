"""The ways to hand in, with their time limits, as one picks them at the counter."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from motcua.apps.catalogue.models import Fee
from motcua.apps.catalogue.queries.card import TermOnCard
from motcua.apps.dossiers.states import Channel
from motcua.domain.worktime import Limit

LONGEST_REMARK = 60


@dataclass(frozen=True, slots=True)
class TermChoice:
    """One way: `limit` None where the catalogue states none, so that the officer says it."""

    key: str
    label: str
    channel: Channel
    limit: Limit | None
    fees: tuple[Fee, ...]


def term_choices(terms: Sequence[TermOnCard]) -> tuple[TermChoice, ...]:
    """Every way the version names, the counter's first; its counter, even where only other ways are named.

    Whoever stands at the counter is received: a version published for online filing alone lends its limits.
    """
    at_counter = [term for term in terms if term.term.channel == Channel.COUNTER]
    others = [term for term in terms if term.term.channel != Channel.COUNTER]
    lent = () if at_counter else terms
    rows = [
        *((term, Channel.COUNTER, "") for term in at_counter),
        *((term, Channel.COUNTER, "counter-") for term in lent),
        *((term, Channel(term.term.channel), "") for term in others),
    ]
    if not rows:
        return (TermChoice("none", _label(Channel.COUNTER, None, ""), Channel.COUNTER, None, ()),)
    plain = [
        _label(channel, each.term.worktime_limit, each.term.case_label) for each, channel, _prefix in rows
    ]
    repeated = {label for label, times in Counter(plain).items() if times > 1}
    return tuple(
        TermChoice(
            f"{prefix}{each.term.id}",
            _told_apart(label, each) if label in repeated else label,
            channel,
            each.term.worktime_limit,
            each.fees,
        )
        for label, (each, channel, prefix) in zip(plain, rows, strict=True)
    )


def _label(channel: Channel, limit: Limit | None, case: str) -> str:
    parts = [str(channel.label), limit.phrase().told(_) if limit else _("chưa công bố thời hạn"), case]
    return " · ".join(part for part in parts if part)


def _told_apart(label: str, each: TermOnCard) -> str:
    remark = each.term.description or next((fee.description for fee in each.fees if fee.description), "")
    short = remark if len(remark) <= LONGEST_REMARK else remark[:LONGEST_REMARK].rsplit(" ", 1)[0] + "…"
    return f"{label} · {short}" if short else f"{label} ({each.term.position})"
