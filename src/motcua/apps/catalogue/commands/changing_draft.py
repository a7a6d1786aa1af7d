"""What all acts on a draft share: the row locked, nobody overtaken, the change stamped."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.rules import approves_for, edits_for
from motcua.apps.catalogue.states import CatalogueVerb, DraftState
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, Conflict, NotAllowed, NotFound, Winner


def locked_draft(draft_id: UUID) -> Draft:
    """The draft, nobody else's until the transaction ends. Raises NotFound. 1 query."""
    draft = Draft.objects.select_for_update(of=("self",)).filter(pk=draft_id).first()
    if draft is None:
        raise NotFound(_("Không có bản thảo này."))
    return draft


def require_editor(actor: Actor, draft: Draft) -> None:
    """Raises NotAllowed for whoever does not prepare versions for that agency."""
    if not edits_for(actor, draft.agency_id):
        raise NotAllowed(_("Vị trí của bạn không soạn danh mục của cơ quan này."))


def require_approver(actor: Actor, draft: Draft) -> None:
    """Raises NotAllowed for whoever does not decide for that agency."""
    if not approves_for(actor, draft.agency_id):
        raise NotAllowed(_("Vị trí của bạn không duyệt danh mục của cơ quan này."))


def require_unchanged(act: Act, draft: Draft) -> None:
    """Raises Conflict when somebody changed the draft after the actor saw it."""
    if act.expected_version is not None and act.expected_version != draft.stamp:
        raise Conflict(_("Bản thảo đã đổi sau khi bạn mở. Xem lại rồi làm tiếp."), winner_of(draft))


def require_state(draft: Draft, *states: DraftState) -> None:
    """Raises Conflict when the draft has left those states meanwhile."""
    if draft.state not in states:
        state = draft.get_state_display()
        raise Conflict(_("Bản thảo đang ở tình trạng “%(state)s”.") % {"state": state}, winner_of(draft))


def winner_of(draft: Draft) -> Winner:
    """Who changed it last, with what and when."""
    name = draft.edited_by.display_name if draft.edited_by else _("Hệ thống")
    return Winner(name, str(CatalogueVerb(draft.last_verb).label), draft.edited_at)


def stamp(act: Act, draft: Draft, verb: CatalogueVerb, **changes: Any) -> Draft:
    """Write the changes, with who made them. Returns the draft. 1 query."""
    changes |= {
        "stamp": draft.stamp + 1,
        "edited_by_id": act.actor,
        "edited_at": act.recorded_at,
        "last_verb": verb,
    }
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save(update_fields=list(changes))
    return draft
