"""Who somebody is at work, and what they may do. The only module that reads grants."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.capacity import Capacity
from motcua.apps.orgs.models import Grant, Post, PostHolding, in_force
from motcua.apps.orgs.seat import Seat
from motcua.platform import clock
from motcua.platform.accounts.models import User
from motcua.platform.db.reading import read_rows

__all__ = [
    "Actor",
    "GrantShown",
    "HeldPost",
    "NoPost",
    "actor_for",
    "grants_shown",
    "posts_granted",
    "posts_held",
]

# A row for the post and one for each post it stands in for. Who may act for a post must see what it sees,
# so seeing is delegated along. What was merged into agency, unit or desk is found by climbing back.
_SEATS = """
with seat (post_id, title, desk_id, unit_id, agency_id, capacity, capabilities, own) as (
    select post.id, post.title, post.desk_id, unit.id, unit.agency_id, '', null::varchar[], true
    from orgs_post post join orgs_unit unit on unit.id = post.unit_id
    where post.id = %(post)s
    union all
    select post.id, post.title, post.desk_id, unit.id, unit.agency_id,
           given.capacity, given.capabilities, false
    from orgs_delegation given
    join orgs_post post on post.id = given.post_id
    join orgs_unit unit on unit.id = post.unit_id
    where given.to_post_id = %(post)s
      and given.valid_from <= %(day)s and (given.valid_to is null or given.valid_to > %(day)s)
      and post.valid_from <= %(day)s and (post.valid_to is null or post.valid_to > %(day)s)
)
select seat.post_id, seat.title, seat.desk_id, seat.unit_id, seat.agency_id, seat.capacity,
  (
    select array_agg(array[held.capability, held.scope])
    from orgs_grant held
    where held.post_id = seat.post_id
      and held.valid_from <= %(day)s and (held.valid_to is null or held.valid_to > %(day)s)
      and (seat.own or held.capability = any(seat.capabilities) or held.capability = 'see')
  ),
  (
    with recursive past (id) as (
        select unnest(array[seat.agency_id, seat.unit_id, seat.desk_id])
        union
        select ended.id
        from past
        join (
            select id, successor_id, valid_to from orgs_agency
            union all select id, successor_id, valid_to from orgs_unit
            union all select id, successor_id, valid_to from orgs_desk
        ) ended on ended.successor_id = past.id and ended.valid_to <= %(day)s
    )
    select array_agg(id) from past
    where id is distinct from seat.agency_id and id is distinct from seat.unit_id
      and id is distinct from seat.desk_id
  )
from seat
order by seat.own desc, seat.capacity, seat.post_id
"""

_SUBTREES = """
with recursive below (top, id) as (
    select ancestor_id, descendant_id from orgs_agencyclosure
    where ancestor_id = any(%(agencies)s)
      and valid_from <= %(day)s and (valid_to is null or valid_to > %(day)s)
    union
    select below.top, ended.id
    from below join orgs_agency ended on ended.successor_id = below.id and ended.valid_to <= %(day)s
)
select top, id from below
"""


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post that a person may act in, as one picks it from a list."""

    post_id: UUID
    title: str
    unit_name: str
    agency_name: str


class NoPost(Exception):
    """Nobody can act: the account holds no post, not the one asked for, or has to choose one of `choices`."""

    def __init__(self, choices: tuple[HeldPost, ...] = ()) -> None:
        super().__init__(f"{len(choices)} posts to choose from")
        self.choices = choices


def actor_for(user: User, post_id: UUID | None = None, at: datetime | None = None) -> Actor:
    """The actor that the account is at that moment (now), in that post (its only one).

    Agency, unit, post and holding must all be in force, else there is no actor. Whom the post stands in for
    that day is told along. Raises NoPost, with the posts to choose from when there are several and none is
    named. 2 queries, 3 with a subtree grant.
    """
    day = _day(at)
    holdings = list(_holdings(user, day))
    holding = _pick(holdings, post_id)
    own, *others = _with_subtrees(_seats(holding.post_id, day), day)
    post, unit = holding.post, holding.post.unit
    return Actor(
        user_id=user.pk,
        staff_id=holding.staff_id,
        display_name=holding.staff.name,
        post_id=post.pk,
        post_title=post.title,
        unit_id=unit.pk,
        unit_name=unit.name,
        agency_id=unit.agency_id,
        agency_name=unit.agency.name,
        desk_id=post.desk_id,
        grants=own.grants,
        subtree=own.subtree,
        taken_over=own.taken_over,
        stands_in_for=tuple(others),
    )


def posts_held(user: User, at: datetime | None = None) -> tuple[HeldPost, ...]:
    """Every post the account may act in at that moment, longest held first. 1 query."""
    return tuple(map(_held, _holdings(user, _day(at))))


def posts_granted(capability: Capability, on: date) -> QuerySet[Post]:
    """Posts in force on that day that have the capability in some scope. 1 query when read."""
    granted = Grant.objects.filter(in_force(on), capability=capability)
    return Post.objects.filter(in_force(on), pk__in=granted.values("post"))


@dataclass(frozen=True, slots=True)
class GrantShown:
    """One grant as it is shown to who manages it. valid_to: the first day without it, None: no end."""

    capability: Capability
    scope: Scope
    valid_from: date
    valid_to: date | None


def grants_shown(post_ids: Collection[UUID], on: date) -> dict[UUID, tuple[GrantShown, ...]]:
    """What those posts may do on that day, in the order of the capabilities. 1 query."""
    found: dict[UUID, list[GrantShown]] = {}
    rows = Grant.objects.filter(in_force(on), post__in=post_ids).values_list(
        "post", "capability", "scope", "valid_from", "valid_to"
    )
    for post_id, capability, scope, valid_from, valid_to in rows:
        shown = GrantShown(Capability(capability), Scope(scope), valid_from, valid_to)
        found.setdefault(post_id, []).append(shown)
    order = list(Capability)
    return {
        post_id: tuple(sorted(grants, key=lambda grant: (order.index(grant.capability), grant.scope)))
        for post_id, grants in found.items()
    }


def _day(at: datetime | None) -> date:
    return timezone.localdate(at or clock.now())


def _holdings(user: User, day: date) -> QuerySet[PostHolding]:
    return (
        PostHolding.objects.filter(
            in_force(day),
            in_force(day, "post__"),
            in_force(day, "post__unit__"),
            in_force(day, "post__unit__agency__"),
            staff__user=user,
        )
        .select_related("staff", "post__unit__agency")
        .order_by("valid_from", "id")
    )


def _pick(holdings: list[PostHolding], post_id: UUID | None) -> PostHolding:
    wanted = [holding for holding in holdings if post_id in (None, holding.post_id)]
    if len(wanted) == 1:
        return wanted[0]
    raise NoPost(tuple(map(_held, holdings)))


def _held(holding: PostHolding) -> HeldPost:
    post, unit = holding.post, holding.post.unit
    return HeldPost(post.pk, post.title, unit.name, unit.agency.name)


def _seats(post_id: UUID, day: date) -> tuple[Seat, ...]:
    """The own post first, then those it stands in for; none of them with its subtree yet. 1 query."""
    return tuple(_seat(row) for row in read_rows(_SEATS, {"post": post_id, "day": day}))


def _seat(row: tuple[Any, ...]) -> Seat:
    post_id, title, desk_id, unit_id, agency_id, capacity, grants, taken_over = row
    return Seat(
        post_id=post_id,
        post_title=title,
        desk_id=desk_id,
        unit_id=unit_id,
        agency_id=agency_id,
        capacity=Capacity(capacity) if capacity else None,
        grants=frozenset((Capability(capability), Scope(scope)) for capability, scope in grants or ()),
        taken_over=frozenset(taken_over or ()),
    )


def _with_subtrees(seats: tuple[Seat, ...], day: date) -> tuple[Seat, ...]:
    """1 query when some grant has the subtree scope, none otherwise."""
    wide = {
        seat.agency_id for seat in seats if any(scope == Scope.SUBTREE for _capability, scope in seat.grants)
    }
    if not wide:
        return seats
    below: dict[UUID, set[UUID]] = {agency_id: set() for agency_id in wide}
    for agency_id, found in read_rows(_SUBTREES, {"agencies": list(wide), "day": day}):
        below[agency_id].add(found)
    return tuple(
        replace(seat, subtree=frozenset(below[seat.agency_id])) if seat.agency_id in wide else seat
        for seat in seats
    )
