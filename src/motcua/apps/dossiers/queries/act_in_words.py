"""What an entry of the timeline says was done."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from motcua.apps.dossiers.states import VERB_LABELS, Verb
from motcua.domain.worktime import TIME_ZONE


def act_in_words(verb: Verb, payload: Mapping[str, Any]) -> str:
    """`Xong bước: Thụ lý`, `Cấp số, phát hành kết quả số 01/GP-UBND`, in the reader's language."""
    label = str(VERB_LABELS[verb])
    if verb in (Verb.COMPLETE_STEP, Verb.RETURN_STEP):
        step = payload["step"]
        return _("%(act)s: %(step)s") % {"act": label, "step": _(step)}
    if verb is Verb.ISSUE_RESULT:
        return _("%(act)s số %(number)s") % {"act": label, "number": payload["number"]}
    if verb is Verb.FIRE_TIMER:
        event = payload["event"]
        return _("%(act)s: %(event)s") % {"act": label, "event": _(event)}
    if verb is Verb.RECALCULATE_DUE:
        due_after = datetime.fromisoformat(payload["due_after"]).astimezone(TIME_ZONE)
        return _("%(act)s: hạn mới %(due)s") % {"act": label, "due": f"{due_after:%H:%M %d/%m/%Y}"}
    return label
