"""Put a draft before whoever approves."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from motcua.apps.catalogue.commands.changing_draft import (
    locked_draft,
    require_editor,
    require_state,
    require_unchanged,
    stamp,
)
from motcua.apps.catalogue.commands.journal import first_time
from motcua.apps.catalogue.contents import VersionContents, from_json
from motcua.apps.catalogue.differences import differences
from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.queries.version_contents import contents_of
from motcua.apps.catalogue.rules import missing
from motcua.apps.catalogue.states import CatalogueVerb, DraftState
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused, InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The publication decision (quyết định công bố) as it is to be, or was, signed."""

    number: str
    decided_on: date
    effective_from: date
    transitional_text: str = ""
    remark: str = ""


@transaction.atomic
def present_version(act: Act, actor: Actor, draft_id: UUID, decision: Decision) -> Draft:
    """The draft waits for a second person, and cannot be changed meanwhile.

    Raises NotAllowed, NotFound, Conflict; InvalidInput for the decision and for what the version lacks;
    ActRefused when it says nothing new.
    """
    draft = locked_draft(draft_id)
    require_editor(actor, draft)
    contents = from_json(draft.contents)
    faults = _faults(act, decision) | missing(contents)
    if faults:
        raise InvalidInput(faults)
    if not first_time(act, CatalogueVerb.PRESENT_VERSION, draft_id, decision=decision.number):
        return draft
    require_state(draft, DraftState.DRAFT)
    require_unchanged(act, draft)
    _refuse_without_change(draft, contents)
    return stamp(
        act,
        draft,
        CatalogueVerb.PRESENT_VERSION,
        state=DraftState.PRESENTED,
        presented_by_id=act.actor,
        presented_at=act.recorded_at,
        decision=decision.number.strip(),
        decided_on=decision.decided_on,
        effective_from=decision.effective_from,
        transitional_text=decision.transitional_text,
        remark=decision.remark,
    )


def _faults(act: Act, decision: Decision) -> dict[str, str]:
    today = timezone.localdate(act.recorded_at)
    faults = {}
    if not decision.number.strip():
        faults["number"] = _("Ghi số quyết định công bố.")
    if decision.decided_on > today:
        faults["decided_on"] = _("Quyết định không thể ký sau hôm nay.")
    if decision.effective_from < today:
        faults["effective_from"] = _("Không thể có hiệu lực từ một ngày đã qua: giấy hẹn đã in theo bản cũ.")
    return faults


def _refuse_without_change(draft: Draft, contents: VersionContents) -> None:
    if not differences(contents_of(draft.base_id), contents):
        raise ActRefused(_("Bản thảo chưa có thay đổi nào so với bản hiện hành."))
