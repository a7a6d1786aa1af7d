"""A submission in words for the one who waits for its answer."""

from typing import Any

from django.utils.translation import gettext as _

from motcua.apps.dossiers.queries.follow_submission import FollowedSubmission
from motcua.apps.dossiers.states import DossierState
from motcua.platform.ui.moments import moment


def submitted_words(found: FollowedSubmission) -> dict[str, Any]:
    """The sentence, what is to be done, and what the desk wrote."""
    return {
        "found": found,
        "dossier": found.dossier,
        "code": found.dossier.submission_code,
        "answer": _answer(found),
        "to_do": _to_do(found),
    }


def _answer(found: FollowedSubmission) -> str:
    dossier = found.dossier
    if dossier.state == DossierState.NOT_ACCEPTED:
        return _("%(desk)s không tiếp nhận hồ sơ này.") % {"desk": dossier.desk.name}
    if dossier.asked_at:
        return _("%(desk)s đề nghị ông, bà bổ sung hồ sơ trước khi tiếp nhận.") % {"desk": dossier.desk.name}
    if found.answer_due_at:
        said = {"desk": dossier.desk.name, "time": moment(found.answer_due_at)}
        return _("Hồ sơ đã đến %(desk)s, sẽ được trả lời trước %(time)s.") % said
    return _("Hồ sơ đã đến %(desk)s và chờ trả lời.") % {"desk": dossier.desk.name}


def _to_do(found: FollowedSubmission) -> str:
    if found.notice:
        return _("Xem lý do và hướng dẫn dưới đây.")
    return _("Ông, bà chưa phải làm gì thêm.")
