"""What an entry of the timeline says was done."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from motcua.apps.dossiers.models.consultation import Opinion
from motcua.apps.dossiers.states import VERB_LABELS, Outcome, RecallKind, Verb
from motcua.domain.worktime import TIME_ZONE, Limit


def act_in_words(verb: Verb, payload: Mapping[str, Any], personal: Mapping[str, Any] | None = None) -> str:
    """`Xong bước: Thụ lý`, `Cấp số, phát hành kết quả số 01/GP-UBND`, in the reader's language.

    personal: what stands beside the chain, where it is still kept and may be shown.
    """
    label = str(VERB_LABELS[verb])
    if verb is Verb.UNDO:
        undone = act_in_words(Verb(payload["undone"]["verb"]), payload["undone"])
        return _("%(act)s: %(undone)s") % {"act": label, "undone": undone}
    to_name = (personal or {}).get("to_name")
    if verb is Verb.ASSIGN and to_name:
        step = payload["step"]
        said = {"act": label, "step": _(step), "name": to_name}
        return _("%(act)s: %(step)s, giao %(name)s") % said
    if verb in (Verb.COMPLETE_STEP, Verb.RETURN_STEP, Verb.ASSIGN, Verb.CLAIM, Verb.GIVE_BACK):
        step = payload["step"]
        return _("%(act)s: %(step)s") % {"act": label, "step": _(step)}
    if verb is Verb.ISSUE_RESULT and payload.get("outcome") == Outcome.REFUSED:
        label = str(Outcome.REFUSED.label)
    if verb is Verb.RECALL_RESULT:
        label = _("%(kind)s kết quả số %(result)s theo quyết định") % {
            "kind": RecallKind(payload["kind"]).label,
            "result": payload["result"],
        }
    if "number" in payload and verb not in _IN_WORDS:
        return _("%(act)s số %(number)s") % {"act": label, "number": payload["number"]}
    if verb is Verb.FIRE_TIMER:
        event = payload["event"]
        return _("%(act)s: %(event)s") % {"act": label, "event": _(event)}
    if verb is Verb.RECALCULATE_DUE:
        due_after = datetime.fromisoformat(payload["due_after"]).astimezone(TIME_ZONE)
        return _("%(act)s: hạn mới %(due)s") % {"act": label, "due": f"{due_after:%H:%M %d/%m/%Y}"}
    if verb in _IN_WORDS:
        return _("%(act)s: %(what)s") % {"act": label, "what": _IN_WORDS[verb](payload)}
    return label


def _paused(payload: Mapping[str, Any]) -> str:
    name: str = payload["ground_name"]
    return _(name)


def _resumed(payload: Mapping[str, Any]) -> str:
    return _("hạn mới %(due)s") % {"due": _moment(payload["due_after"])}


def _asked_for(payload: Mapping[str, Any]) -> str:
    said = {"number": payload["number"], "count": len(payload["gaps"]), "ordinal": payload["ordinal"]}
    if payload["ordinal"] > 1:
        return _("phiếu số %(number)s, %(count)d nội dung, lần %(ordinal)d") % said
    return _("phiếu số %(number)s, %(count)d nội dung") % said


def _came_in_part(payload: Mapping[str, Any]) -> str:
    return _("%(count)d nội dung, còn chờ %(waiting)d") % {
        "count": len(payload["gaps"]),
        "waiting": payload["waiting"],
    }


def _extended(payload: Mapping[str, Any]) -> str:
    return _("thêm %(limit)s, hạn mới %(due)s") % {
        "limit": Limit.parse(payload["limit"]).phrase().told(_),
        "due": _moment(payload["due_after"]),
    }


def _rescheduled(payload: Mapping[str, Any]) -> str:
    return _("văn bản số %(number)s, hẹn mới %(told)s") % {
        "number": payload["number"],
        "told": _moment(payload["told_at"]),
    }


def _corrected(payload: Mapping[str, Any]) -> str:
    return _("%(count)d chỗ") % {"count": payload["fields"]}


def _moved(payload: Mapping[str, Any]) -> str:
    return _("hồ sơ mới %(code)s") % {"code": payload["moved_to"]["code"]}


def _consulted(payload: Mapping[str, Any]) -> str:
    return "; ".join(asked["unit_name"] for asked in payload["asked"])


def _opined(payload: Mapping[str, Any]) -> str:
    said = {"unit": payload["unit_name"], "opinion": str(Opinion(payload["opinion"]).label).lower()}
    words = _("%(unit)s, %(opinion)s") % said
    return _("%(words)s (trễ hạn)") % {"words": words} if payload["late"] else words


def _no_longer_asked(payload: Mapping[str, Any]) -> str:
    return str(payload["unit_name"])


def _moment(text: str) -> str:
    return f"{datetime.fromisoformat(text).astimezone(TIME_ZONE):%H:%M %d/%m/%Y}"


_IN_WORDS: Mapping[Verb, Callable[[Mapping[str, Any]], str]] = {
    Verb.PAUSE: _paused,
    Verb.CONSULT: _consulted,
    Verb.ANSWER_CONSULTATION: _opined,
    Verb.WITHDRAW_CONSULTATION: _no_longer_asked,
    Verb.RESUME: _resumed,
    Verb.REQUEST_SUPPLEMENT: _asked_for,
    Verb.RECEIVE_SUPPLEMENT: _resumed,
    Verb.RECEIVE_SUPPLEMENT_PART: _came_in_part,
    Verb.EXTEND: _extended,
    Verb.RESCHEDULE: _rescheduled,
    Verb.REMIND_OF_PAUSE: _paused,
    Verb.CORRECT: _corrected,
    Verb.REOPEN: _resumed,
    Verb.MOVE_TO_RIGHT_PROCEDURE: _moved,
}
