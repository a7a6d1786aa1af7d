"""What an entry of the timeline says was done."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from motcua.apps.dossiers.states import VERB_LABELS, Verb
from motcua.domain.worktime import TIME_ZONE


def act_in_words(verb: Verb, payload: Mapping[str, Any], personal: Mapping[str, Any] | None = None) -> str:
    """`Xong bước: Thụ lý`, `Cấp số, phát hành kết quả số 01/GP-UBND`, in the reader's language.

    personal: what stands beside the chain, where it is still kept and may be shown.
    """
    label = str(VERB_LABELS[verb])
    to_name = (personal or {}).get("to_name")
    if verb is Verb.ASSIGN and to_name:
        said = {"act": label, "step": _(payload["step"]), "name": to_name}
        return _("%(act)s: %(step)s, giao %(name)s") % said
    if verb in (Verb.COMPLETE_STEP, Verb.RETURN_STEP, Verb.ASSIGN, Verb.CLAIM, Verb.GIVE_BACK):
        step = payload["step"]
        return _("%(act)s: %(step)s") % {"act": label, "step": _(step)}
    if "number" in payload:
        return _("%(act)s số %(number)s") % {"act": label, "number": payload["number"]}
    if verb is Verb.FIRE_TIMER:
        event = payload["event"]
        return _("%(act)s: %(event)s") % {"act": label, "event": _(event)}
    if verb is Verb.RECALCULATE_DUE:
        due_after = datetime.fromisoformat(payload["due_after"]).astimezone(TIME_ZONE)
        return _("%(act)s: hạn mới %(due)s") % {"act": label, "due": f"{due_after:%H:%M %d/%m/%Y}"}
    return label
