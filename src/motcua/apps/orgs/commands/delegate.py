"""Let a post stand in for another."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.capacity import Capacity
from motcua.apps.orgs.commands.authority import require_manager_or_holder
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import (
    Absence,
    AgencyClosure,
    Delegation,
    Grant,
    Post,
    PostHolding,
    Verb,
    in_force,
    in_force_after,
)
from motcua.platform.acts import Act, InvalidInput, NotAllowed

NEVER_DELEGATED = frozenset({Capability.MANAGE_ORGANISATION, Capability.OPERATE})
"""Who keeps the organisation or the machine is named by a grant, which the journal shows as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationInput:
    """Which post another one stands in for, in what, how it signs, when, and by which decision.

    capacity: None where nothing is to be signed. valid_to: the first day on which it no longer holds.
    """

    post_id: UUID
    to_post_id: UUID
    capabilities: Collection[Capability]
    capacity: Capacity | None
    valid_from: date
    valid_to: date | None
    ground: str
    decision_number: str = ""
    decision_date: date | None = None


@transaction.atomic
def delegate(act: Act, wanted: DelegationInput) -> Delegation:
    """From that day on whoever holds `to_post_id` may do this for `post_id`, as far as `post_id` itself may.

    Raises InvalidInput for a delegation to oneself, of what the post itself may not, to a post of an agency
    that is not its own nor below it, without the decision that the law wants, to somebody who is away, or
    beside one that holds already; NotAllowed. Source: ND30-2020 Đ13.
    """
    # Both rows in one order: two delegations between the same posts take turns.
    both = {
        post.pk: post
        for post in Post.objects.select_for_update(of=("self",))
        .select_related("unit")
        .filter(pk__in={wanted.post_id, wanted.to_post_id})
        .order_by("pk")
    }
    post, to_post = both[wanted.post_id], both[wanted.to_post_id]
    require_manager_or_holder(act, post.unit.agency_id, post.pk)
    if act.post == to_post.pk:
        raise NotAllowed(str(_("Không tự giao việc của người khác cho vị trí của chính mình.")))
    if not first_time(
        act, Verb.DELEGATE, act.id, agency_id=post.unit.agency_id, post=str(post.pk), to_post=str(to_post.pk)
    ):
        return Delegation.objects.get(pk=act.id)
    _check_words(wanted)
    _check_power(wanted, post)
    _check_substitute(wanted, post, to_post)
    _refuse_beside_another(wanted)
    return Delegation.objects.create(
        id=act.id,
        post=post,
        to_post=to_post,
        capacity=wanted.capacity.value if wanted.capacity else "",
        capabilities=sorted(capability.value for capability in wanted.capabilities),
        decision_number=wanted.decision_number.strip(),
        decision_date=wanted.decision_date,
        ground=wanted.ground.strip(),
        valid_from=wanted.valid_from,
        valid_to=wanted.valid_to,
    )


def _check_words(wanted: DelegationInput) -> None:
    """What must be said, all that is missing at once."""
    wrong = {}
    if not wanted.capabilities:
        wrong["capabilities"] = str(_("Chọn ít nhất một việc được giao."))
    if not wanted.ground.strip():
        wrong["ground"] = str(_("Ghi lý do, ví dụ: Chủ tịch đi công tác."))
    if wanted.valid_to is not None and wanted.valid_to <= wanted.valid_from:
        wrong["valid_to"] = str(_("Ngày cuối phải từ ngày đầu trở đi."))
    if Capability.APPROVE in wanted.capabilities and wanted.capacity is None:
        wrong["capacity"] = str(_("Giao ký duyệt thì phải chọn tư cách ký: KT., TL., TUQ. hoặc Q."))
    if wanted.capacity is not None and Capability.APPROVE not in wanted.capabilities:
        wrong["capacity"] = str(_("Không giao ký duyệt thì không có tư cách ký."))
    if wanted.capacity is Capacity.BY_AUTHORITY:
        if not wanted.decision_number.strip():
            wrong["decision_number"] = str(_("Ủy quyền phải bằng văn bản: ghi số văn bản."))
        if wanted.decision_date is None:
            wrong["decision_date"] = str(_("Ủy quyền phải bằng văn bản: ghi ngày văn bản."))
        if wanted.valid_to is None:
            wrong["valid_to"] = str(_("Ủy quyền phải có thời hạn: ghi ngày cuối."))
    if wrong:
        raise InvalidInput(wrong)


def _check_power(wanted: DelegationInput, post: Post) -> None:
    """Nobody gives what they do not have; what was itself received by delegation is not handed on."""
    rows = Grant.objects.filter(in_force(wanted.valid_from), post=post)
    held = set(rows.values_list("capability", flat=True))
    lacking = [each for each in wanted.capabilities if each not in held or each in NEVER_DELEGATED]
    if lacking:
        words = _("Vị trí “{title}” không giao được: {what}.")
        what = ", ".join(sorted(capability.label for capability in lacking))
        raise InvalidInput({"capabilities": str(words).format(title=post.title, what=what)})


def _check_substitute(wanted: DelegationInput, post: Post, to_post: Post) -> None:
    if post.pk == to_post.pk or _same_holder(post, to_post, wanted.valid_from):
        raise InvalidInput({"to_post": str(_("Không tự giao cho chính mình."))})
    if not Post.objects.filter(in_force(wanted.valid_from), pk=to_post.pk).exists():
        raise InvalidInput({"to_post": str(_("Vị trí này không hoạt động vào ngày ấy."))})
    if not _in_reach(wanted, post, to_post):
        raise InvalidInput({"to_post": str(_("Vị trí này thuộc cơ quan khác."))})
    holder = PostHolding.objects.filter(in_force(wanted.valid_from), post=to_post)
    away = Absence.objects.filter(in_force(wanted.valid_from), staff__in=holder.values("staff"))
    if absence := away.select_related("staff").first():
        words = _("{name} đang vắng từ {first:%d/%m/%Y}.")
        message = str(words).format(name=absence.staff.name, first=absence.valid_from)
        raise InvalidInput({"to_post": message})


def _in_reach(wanted: DelegationInput, post: Post, to_post: Post) -> bool:
    """In the same agency; by authority also in one below it."""
    if wanted.capacity is not Capacity.BY_AUTHORITY:
        return post.unit.agency_id == to_post.unit.agency_id
    return AgencyClosure.objects.filter(
        in_force(wanted.valid_from), ancestor=post.unit.agency_id, descendant=to_post.unit.agency_id
    ).exists()


def _same_holder(post: Post, to_post: Post, on: date) -> bool:
    held = PostHolding.objects.filter(in_force(on), post=post)
    return PostHolding.objects.filter(in_force(on), post=to_post, staff__in=held.values("staff")).exists()


def _refuse_beside_another(wanted: DelegationInput) -> None:
    """One delegation for the two posts at a time, in one direction; one acting head."""
    standing = _standing(wanted)
    if standing.filter(post=wanted.post_id, to_post=wanted.to_post_id).exists():
        raise InvalidInput({"to_post": str(_("Vị trí này đã được giao trong những ngày ấy."))})
    if standing.filter(post=wanted.to_post_id, to_post=wanted.post_id).exists():
        raise InvalidInput({"to_post": str(_("Hai vị trí không thay nhau trong cùng những ngày."))})
    if (
        wanted.capacity is Capacity.ACTING
        and standing.filter(post=wanted.post_id, capacity=Capacity.ACTING).exists()
    ):
        raise InvalidInput({"capacity": str(_("Đã có người được giao quyền trong những ngày ấy."))})


def _standing(wanted: DelegationInput) -> QuerySet[Delegation]:
    """Those that count on one of the days asked for."""
    rows = Delegation.objects.filter(in_force_after(wanted.valid_from))
    return rows if wanted.valid_to is None else rows.filter(valid_from__lt=wanted.valid_to)
