"""The posts of an agency, who holds them, and who is on its staff."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from motcua.apps.orgs.models import (
    Absence,
    AgencyClosure,
    Delegation,
    JournalEntry,
    Post,
    PostHolding,
    StaffMember,
    Verb,
    in_force,
    in_force_after,
)
from motcua.apps.orgs.queries.actor import GrantShown, grants_shown
from motcua.apps.orgs.roles import Role
from motcua.platform.accounts.models.user import normal_login


@dataclass(frozen=True, slots=True, kw_only=True)
class PostShown:
    """A post. holding: who holds it on the day, None when vacant. absence: of the holder, that day."""

    post: Post
    holding: PostHolding | None
    absence: Absence | None
    grants: tuple[GrantShown, ...]

    @property
    def role(self) -> str:
        """What it was made for."""
        return Role(self.post.role).label


def posts_of(agency_id: UUID, on: date) -> tuple[PostShown, ...]:
    """Its posts on that day and later, by unit and title. 4 queries."""
    posts = list(
        Post.objects.filter(in_force_after(on), unit__agency=agency_id)
        .select_related("unit", "desk")
        .order_by("unit__name_sort_key", "title", "id")
    )
    held = PostHolding.objects.filter(in_force(on), post__in=posts).select_related("staff__user")
    holdings = {holding.post_id: holding for holding in held}
    away = Absence.objects.filter(in_force(on), staff__in=[holding.staff_id for holding in holdings.values()])
    absences = {absence.staff_id: absence for absence in away}
    grants = grants_shown([post.pk for post in posts], on)
    return tuple(
        PostShown(
            post=post,
            holding=(holding := holdings.get(post.pk)),
            absence=absences.get(holding.staff_id) if holding else None,
            grants=grants.get(post.pk, ()),
        )
        for post in posts
    )


def staff_of(agency_id: UUID) -> tuple[StaffMember, ...]:
    """Whoever holds or held a post of the agency, or was hired by it; by given name. 1 query."""
    held = PostHolding.objects.filter(post__unit__agency=agency_id).values("staff")
    hired = JournalEntry.objects.filter(agency_id=agency_id, verb=Verb.HIRE_STAFF).values("subject_id")
    people = StaffMember.objects.filter(Q(pk__in=held) | Q(pk__in=hired)).select_related("user")
    return tuple(people.order_by("name_sort_key", "id"))


def staff_by_login(login: str) -> StaffMember | None:
    """Whoever signs in with that name; None for nobody on any staff. 1 query."""
    return StaffMember.objects.filter(user__login=normal_login(login)).first()


@dataclass(frozen=True, slots=True)
class HeadBelow:
    """The head of an agency below, who may sign by written authority."""

    post_id: UUID
    post_title: str
    name: str
    agency_name: str


def heads_below(agency_id: UUID, on: date) -> tuple[HeadBelow, ...]:
    """Leaders of the agencies below, by agency. 1 query."""
    below = AgencyClosure.objects.filter(in_force(on), ancestor=agency_id, depth__gt=0)
    held = PostHolding.objects.filter(
        in_force(on),
        in_force(on, "post__"),
        post__role=Role.AGENCY_LEADER.value,
        post__unit__agency__in=below.values("descendant"),
    ).select_related("staff", "post__unit__agency")
    return tuple(
        HeadBelow(row.post_id, row.post.title, row.staff.name, row.post.unit.agency.name)
        for row in held.order_by("post__unit__agency__name_sort_key", "post_id")
    )


def people_at_work(agency_id: UUID, on: date) -> tuple[StaffMember, ...]:
    """Whoever holds a post of the agency on that day; by given name. 1 query."""
    held = PostHolding.objects.filter(in_force(on), post__unit__agency=agency_id).values("staff")
    return tuple(StaffMember.objects.filter(pk__in=held).order_by("name_sort_key", "id"))


def units_of_person(staff_id: UUID, agency_id: UUID, on: date) -> frozenset[UUID]:
    """The units of the agency in which the person holds a post on that day. 1 query."""
    held = PostHolding.objects.filter(in_force(on), staff=staff_id, post__unit__agency=agency_id)
    return frozenset(held.values_list("post__unit", flat=True))


def delegations_of(agency_id: UUID, since: date) -> tuple[Delegation, ...]:
    """Delegations by posts of the agency that count on that day or later, in order of time. 1 query."""
    rows = Delegation.objects.filter(in_force_after(since), post__unit__agency=agency_id)
    return tuple(rows.select_related("post", "to_post__unit__agency").order_by("valid_from", "id"))


def absences_of(agency_id: UUID, since: date) -> tuple[Absence, ...]:
    """Absences of the agency's people that count on that day or later, the first to begin first. 1 query."""
    held = PostHolding.objects.filter(in_force_after(since), post__unit__agency=agency_id).values("staff")
    rows = Absence.objects.filter(in_force_after(since), staff__in=held)
    return tuple(rows.select_related("staff").order_by("valid_from", "staff__name_sort_key", "id"))


def holders_on(post_ids: set[UUID], on: date) -> dict[UUID, str]:
    """The name of whoever holds each post on that day; a vacant one is left out. 1 query."""
    rows = PostHolding.objects.filter(in_force(on), post__in=post_ids)
    return dict(rows.values_list("post", "staff__name"))
