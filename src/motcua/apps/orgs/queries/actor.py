"""Who somebody is at work, and what they may do. The only module that reads grants."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.models import AgencyClosure, Grant, Post, PostHolding, in_force
from motcua.platform import clock
from motcua.platform.accounts.models import User

__all__ = ["Actor", "HeldPost", "NoPost", "actor_for", "posts_granted", "posts_held"]


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

    Agency, unit, post and holding must all be in force, else there is no actor. Raises NoPost, with the
    posts to choose from when there are several and none is named. 2 queries, 3 with a subtree grant.
    """
    day = _day(at)
    holdings = list(_holdings(user, day))
    holding = _pick(holdings, post_id)
    grants = _grants(holding.post_id, day)
    post, unit = holding.post, holding.post.unit
    wide = any(scope == Scope.SUBTREE for _capability, scope in grants)
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
        grants=grants,
        subtree=_subtree(unit.agency_id, day) if wide else frozenset(),
    )


def posts_held(user: User, at: datetime | None = None) -> tuple[HeldPost, ...]:
    """Every post the account may act in at that moment, longest held first. 1 query."""
    return tuple(map(_held, _holdings(user, _day(at))))


def posts_granted(capability: Capability, on: date) -> QuerySet[Post]:
    """Posts in force on that day that have the capability in some scope. 1 query when read."""
    granted = Grant.objects.filter(in_force(on), capability=capability)
    return Post.objects.filter(in_force(on), pk__in=granted.values("post"))


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


def _grants(post_id: UUID, day: date) -> frozenset[tuple[Capability, Scope]]:
    rows = Grant.objects.filter(in_force(day), post=post_id).values_list("capability", "scope")
    return frozenset((Capability(capability), Scope(scope)) for capability, scope in rows)


def _subtree(agency_id: UUID, day: date) -> frozenset[UUID]:
    below = AgencyClosure.objects.filter(in_force(day), ancestor=agency_id)
    return frozenset(below.values_list("descendant", flat=True))
