"""Say at a counter that two people are one, take it back, or say that they are two.

The rows and the journal are `parties`'; who may do it with whom is known here, where it is known who sees
which dossier.
"""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.queries.people_seen import people_seen_by
from motcua.apps.dossiers.rules import merges_people
from motcua.apps.orgs.actor import Actor
from motcua.apps.parties.commands.merge_parties import (
    confirm_names,
    keep_apart,
    merge_parties,
    unmerge_party,
)
from motcua.apps.parties.queries.whole import whole_of
from motcua.platform.acts import Act, NotAllowed, NotFound


def merge_people(act: Act, actor: Actor, *, kept_id: UUID, merged_id: UUID) -> None:
    """Both are shown as one from now on. Raises NotAllowed, NotFound, ActRefused as `merge_parties`."""
    _check(actor, kept_id, merged_id)
    merge_parties(act, kept_id=kept_id, merged_id=merged_id)


def unmerge_people(act: Act, actor: Actor, *, merged_id: UUID) -> None:
    """The merged one stands alone again. Raises NotAllowed, NotFound, ActRefused as `unmerge_party`."""
    _check(actor, merged_id)
    unmerge_party(act, merged_id=merged_id)


def keep_people_apart(act: Act, actor: Actor, *, one_id: UUID, other_id: UUID) -> None:
    """They are two; never asked again. Raises NotAllowed, NotFound."""
    _check(actor, one_id, other_id)
    keep_apart(act, one_id=one_id, other_id=other_id)


def confirm_people_names(act: Act, actor: Actor, *, party_id: UUID) -> None:
    """All names so far are one person's. Raises NotAllowed, NotFound."""
    _check(actor, party_id)
    confirm_names(act, party_id=party_id)


def _check(actor: Actor, *party_ids: UUID) -> None:
    if not merges_people(actor):
        raise NotAllowed(_("Chỉ cán bộ tiếp nhận tại bộ phận Một cửa gộp hoặc tách người."))
    if not all(_is_seen(actor, whole_of(party_id)) for party_id in party_ids):
        raise NotFound(_("Không tìm thấy người này."))


def _is_seen(actor: Actor, party_ids: Iterable[UUID]) -> bool:
    return people_seen_by(actor).filter(pk__in=party_ids).exists()
