"""Create a post of a unit."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.capabilities import Scope
from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Desk, Grant, Post, Unit, Verb
from motcua.apps.orgs.roles import DATED, GUESTS, ROLES, Role
from motcua.platform.acts import Act, InvalidInput
from motcua.platform.db.ids import new_id


@transaction.atomic
def create_post(
    act: Act,
    *,
    unit_id: UUID,
    title: str,
    role: Role,
    valid_from: date,
    desk_id: UUID | None = None,
    valid_to: date | None = None,
) -> Post:
    """A post with the grants of its role, from that day on (up to `valid_to`, as an inspection has).

    Raises InvalidInput when the role works at a desk and none of the agency's is named, or when it is one
    that has an end and none is named; NotAllowed.
    """
    unit = Unit.objects.get(pk=unit_id)
    require_manager(act, unit.agency_id)
    if not first_time(act, Verb.CREATE_POST, act.id, agency_id=unit.agency_id, title=title, role=role):
        return Post.objects.get(pk=act.id)
    _check_desk(role, unit, desk_id)
    if role in DATED and valid_to is None:
        raise InvalidInput({"valid_to": str(_("Vị trí này có thời hạn: ghi ngày cuối."))})
    post = Post.objects.create(
        id=act.id,
        unit=unit,
        desk_id=desk_id,
        title=title,
        role=role,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    Grant.objects.bulk_create(
        Grant(
            id=new_id(act.recorded_at),
            post=post,
            capability=capability,
            scope=scope,
            valid_from=valid_from,
            valid_to=valid_to,
        )
        for capability, scope in ROLES[role]
    )
    return post


def _check_desk(role: Role, unit: Unit, desk_id: UUID | None) -> None:
    if desk_id is not None:
        at_home = Desk.objects.filter(pk=desk_id, agency=unit.agency_id)
        if role not in GUESTS and not at_home.exists():
            raise InvalidInput({"desk": str(_("Bộ phận Một cửa này thuộc cơ quan khác."))})
    elif role in GUESTS or any(scope == Scope.RECEIVING_DESK for _capability, scope in ROLES[role]):
        raise InvalidInput({"desk": str(_("Vị trí này làm việc tại Bộ phận Một cửa: hãy chọn một."))})
