"""Say that two rows are one person, take it back, or say that they are two."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from motcua.apps.parties.commands.decide import first_time
from motcua.apps.parties.models import Decision, Party, PartyName
from motcua.apps.parties.queries.whole import roots_of
from motcua.apps.parties.states import DecisionKind
from motcua.platform.acts import Act, ActRefused, NotFound


@transaction.atomic
def merge_parties(act: Act, *, kept_id: UUID, merged_id: UUID) -> None:
    """From now on both are shown as one, named as the kept one; dossiers keep what their papers said.

    The same act again changes nothing. Raises NotFound; ActRefused: they are one already, they are of
    different kinds, or each has a number of its own.
    """
    held = _locked(kept_id, merged_id)
    if Decision.objects.filter(pk=act.id).exists():
        return
    roots = roots_of([kept_id, merged_id])
    kept, merged = held[kept_id], held[merged_id]
    if roots[kept_id] == roots[merged_id]:
        raise ActRefused(_("Hai người này đã được gộp làm một."))
    if kept.kind != merged.kind:
        raise ActRefused(_("Không gộp một cá nhân với một tổ chức."))
    if kept.has_identity and merged.has_identity:
        raise ActRefused(
            _("Mỗi bên có một số định danh riêng nên là hai người. Số ghi sai thì đính chính hồ sơ.")
        )
    first_time(act, DecisionKind.MERGE, roots[kept_id], roots[merged_id])
    Party.objects.filter(pk=roots[merged_id]).update(merged_into=roots[kept_id])


@transaction.atomic
def unmerge_party(act: Act, *, merged_id: UUID) -> None:
    """The merged one stands alone again, with what had been merged into it before.

    The same act again changes nothing. Raises NotFound; ActRefused: it is not merged.
    """
    merged = _locked(merged_id)[merged_id]
    if Decision.objects.filter(pk=act.id).exists():
        return
    if merged.merged_into is None:
        raise ActRefused(_("Người này không còn gộp với ai."))
    first_time(act, DecisionKind.UNMERGE, merged.merged_into, merged_id)
    Party.objects.filter(pk=merged_id).update(merged_into=None)


@transaction.atomic
def keep_apart(act: Act, *, one_id: UUID, other_id: UUID) -> None:
    """They are two people: never ask again. Raises NotFound."""
    _locked(one_id, other_id)
    first_id, second_id = sorted((one_id, other_id))
    first_time(act, DecisionKind.KEEP_APART, first_id, second_id)


@transaction.atomic
def confirm_names(act: Act, *, party_id: UUID) -> None:
    """All names so far are one person's: a change of name or another way of writing it. Raises NotFound."""
    _locked(party_id)
    if first_time(act, DecisionKind.CONFIRM_NAMES, party_id):
        PartyName.objects.filter(party_id=party_id).update(confirmed_at=act.happened_at)


def _locked(*ids: UUID) -> dict[UUID, Party]:
    """The rows, locked in order of their ids, so that two merges never wait for each other in a circle."""
    held = {party.id: party for party in Party.objects.select_for_update().filter(pk__in=ids).order_by("id")}
    if set(held) != set(ids):
        raise NotFound(_("Không tìm thấy người này."))
    return held
