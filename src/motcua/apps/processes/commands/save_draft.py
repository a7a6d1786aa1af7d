"""Saving a drawing that is being worked on."""

import hashlib

from django.db import transaction
from django.utils.translation import gettext as _

from motcua.apps.processes.models import ProcessDefinition, ProcessVersion
from motcua.apps.processes.states import VersionStatus
from motcua.domain.bpmn import Refused, load
from motcua.platform.acts import Act, InvalidInput
from motcua.platform.db.ids import new_id


@transaction.atomic
def save_draft(act: Act, key: str, name: str, xml: bytes) -> ProcessVersion:
    """Keep the drawing as the draft of the process `key`, which is made when it is new.

    A draft may have faults, but it must be readable and hold only elements that run.
    Raises InvalidInput with what was found in the file.
    """
    try:
        load(xml)
    except Refused as refusal:
        raise InvalidInput({"xml": str(refusal)}) from refusal
    if not name.strip():
        raise InvalidInput({"name": _("Quy trình phải có tên.")})
    definition, _made = ProcessDefinition.objects.select_for_update().update_or_create(
        key=key, defaults={"name": name}, create_defaults={"id": new_id(act.recorded_at), "name": name}
    )
    return _keep(act, definition, xml)


def _keep(act: Act, definition: ProcessDefinition, xml: bytes) -> ProcessVersion:
    """The definition's one draft, changed or made with the next number."""
    last = definition.versions.order_by("-number").first()
    draft = last if last and last.status == VersionStatus.DRAFT else None
    if draft is None:
        number = last.number + 1 if last else 1
        draft = ProcessVersion(id=new_id(act.recorded_at), definition=definition, number=number)
    draft.xml = xml
    draft.sha256 = hashlib.sha256(xml).hexdigest()
    draft.saved_at = act.recorded_at
    draft.saved_by = act.actor
    draft.save()
    return draft
