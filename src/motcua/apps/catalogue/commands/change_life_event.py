"""Change an occasion in life: its words, its procedures, its place, whether it is shown."""

import re
from dataclasses import dataclass

from django.db import connection, transaction
from django.utils.translation import gettext as _

from motcua.apps.catalogue.commands.editing import require_editor
from motcua.apps.catalogue.models import LifeEventChange
from motcua.apps.catalogue.queries.life_events import unknown_members
from motcua.apps.orgs.actor import Actor
from motcua.domain.text import clean, fold
from motcua.platform.acts import Act, InvalidInput
from motcua.platform.db.locks import AdvisoryLock


@dataclass(frozen=True, slots=True)
class LifeEventInput:
    """An occasion as an editor typed it; code "" for a new one."""

    code: str
    position: int
    name: str
    words: str
    icon: str
    members: tuple[str, ...]
    is_on: bool = True


@transaction.atomic
def change_life_event(act: Act, actor: Actor, event: LifeEventInput) -> str:
    """From now on the occasion is shown so; answers its code, the same for the same act.

    Raises NotAllowed, InvalidInput (`name`, `members`).  5 queries.
    """
    require_editor(actor)
    name = clean(event.name)
    code = event.code or "-".join(re.findall(r"[a-z0-9]+", fold(name)))
    if not code:
        raise InvalidInput({"name": _("Cần tên của việc.")})
    if unknown := unknown_members(event.members):
        words = _("Danh mục không có: %(codes)s.") % {"codes": ", ".join(unknown)}
        raise InvalidInput({"members": words})
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [AdvisoryLock.CATALOGUE])
    LifeEventChange.objects.get_or_create(
        act_id=act.id,
        seq=0,
        defaults={
            "code": code,
            "position": event.position,
            "name": name,
            "words": clean(event.words),
            "icon": event.icon,
            "members": list(event.members),
            "is_on": event.is_on,
            "recorded_at": act.recorded_at,
            "actor_id": act.actor,
            "post_id": act.post,
        },
    )
    return code
