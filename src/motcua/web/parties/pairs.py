"""Two rows side by side, with what is the same in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.parties.queries.duplicates import Pair
from motcua.platform.db.ids import new_id
from motcua.web.parties.shown import PersonShown, people_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class PairShown:
    """`one` is the row to keep. merge_act, apart_act: the ids of the two decisions that can be taken."""

    one: PersonShown
    other: PersonShown
    why: str
    merge_act: UUID
    apart_act: UUID


def pairs_shown(pairs: Sequence[Pair]) -> list[PairShown]:
    """In the same order. 1 query."""
    rows = {row.id: row for pair in pairs for row in (pair.one, pair.other)}
    people = {each.id: each for each in people_shown(rows.values())}
    return [
        PairShown(
            one=people[pair.one.id],
            other=people[pair.other.id],
            why=_why(pair),
            merge_act=new_id(),
            apart_act=new_id(),
        )
        for pair in pairs
    ]


def _why(pair: Pair) -> str:
    if pair.by_phone and pair.by_birth:
        return _("cùng họ tên, cùng số điện thoại, cùng ngày sinh")
    return _("cùng họ tên, cùng số điện thoại") if pair.by_phone else _("cùng họ tên, cùng ngày sinh")
