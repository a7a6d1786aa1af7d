"""Let a second person put a presented draft into force from its day."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from motcua.apps.catalogue.commands.changing_draft import (
    locked_draft,
    require_approver,
    require_state,
    require_unchanged,
    stamp,
)
from motcua.apps.catalogue.commands.draft_rows import written_version
from motcua.apps.catalogue.commands.journal import first_time
from motcua.apps.catalogue.models import Draft, ProcedureVersion
from motcua.apps.catalogue.queries.drafts import wrote
from motcua.apps.catalogue.states import CatalogueVerb, DraftState
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused, Conflict, NotAllowed, Winner


@transaction.atomic
def approve_version(act: Act, actor: Actor, draft_id: UUID) -> ProcedureVersion:
    """The draft becomes the version in force from its day; what was received before keeps the older one.

    Raises NotAllowed also for everybody who wrote any of it, NotFound, ActRefused when its day has passed,
    Conflict when the draft, or the version that it was copied from, has changed meanwhile.
    """
    draft = locked_draft(draft_id)
    require_approver(actor, draft)
    _require_second_person(act, draft)
    if not first_time(act, CatalogueVerb.APPROVE_VERSION, draft_id):
        return ProcedureVersion.objects.get(pk=str(draft.version_id))
    require_state(draft, DraftState.PRESENTED)
    require_unchanged(act, draft)
    valid_from = _day_to_begin(act, draft)
    version = written_version(act, draft, _superseded(draft, valid_from), valid_from)
    stamp(act, draft, CatalogueVerb.APPROVE_VERSION, state=DraftState.APPROVED, version_id=version.pk)
    return version


def _require_second_person(act: Act, draft: Draft) -> None:
    if act.actor is None or wrote(draft.pk, act.actor):
        raise NotAllowed(_("Bạn đã tham gia soạn bản này; người khác duyệt."))


def _day_to_begin(act: Act, draft: Draft) -> date:
    if draft.effective_from is None or draft.effective_from < timezone.localdate(act.recorded_at):
        raise ActRefused(_("Ngày hiệu lực đã qua. Trả lại để ghi ngày khác."))
    return draft.effective_from


def _superseded(draft: Draft, effective_from: date) -> ProcedureVersion:
    """The version that the draft was copied from, locked, and ended on the day the new one begins."""
    versions = ProcedureVersion.objects.select_for_update(of=("self",)).filter(procedure=draft.procedure_id)
    newest = versions.order_by("-number")[0]
    if newest.pk != draft.base_id:
        winner = Winner(_("Nhập danh mục"), _("đưa vào một phiên bản mới hơn"), newest.recorded_at)
        raise Conflict(_("Thủ tục đã có phiên bản mới hơn bản mà bản thảo này sao ra."), winner)
    if effective_from < newest.valid_from:
        day = f"{newest.valid_from:%d/%m/%Y}"
        raise ActRefused(_("Không thể có hiệu lực trước phiên bản hiện hành (%(day)s).") % {"day": day})
    if newest.valid_to is None or newest.valid_to > effective_from:
        newest.valid_to = effective_from
        newest.save(update_fields=["valid_to"])
    return newest
