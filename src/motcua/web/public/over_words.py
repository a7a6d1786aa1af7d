"""How a dossier ended, said plainly: refused, recalled, withdrawn, stopped, or entered by mistake."""

from django.utils.translation import gettext as _

from motcua.apps.dossiers.models import Result
from motcua.apps.dossiers.queries.follow_page import FollowedDossier
from motcua.apps.dossiers.states import DossierState, Outcome, RecallKind


def over_words(found: FollowedDossier) -> str:
    """One sentence, "" for a dossier that runs or was granted."""
    state, over = found.dossier.state, found.over
    if state == DossierState.WITHDRAWN:
        return _("Hồ sơ đã được rút theo yêu cầu của ông, bà.")
    if state == DossierState.STOPPED:
        return _("Hồ sơ đã dừng giải quyết theo đề nghị của ông, bà.")
    if state == DossierState.VOIDED and over.moved_to:
        return _("Hồ sơ này nhập nhầm, được thay bằng hồ sơ %(code)s; thời hạn tính từ lúc nộp ban đầu.") % {
            "code": over.moved_to
        }
    if state == DossierState.VOIDED:
        return _("Hồ sơ này nhập nhầm và đã hủy.")
    return _of_result(over.result) if over.result else ""


def _of_result(result: Result) -> str:
    number = f"{result.number:02d}/{result.symbol}"
    if result.recalled_at:
        said = {
            "number": number,
            "kind": str(RecallKind(result.recall_kind).label).lower(),
            "decision": result.recall_number,
        }
        return _("Kết quả số %(number)s đã có quyết định %(kind)s số %(decision)s.") % said
    if result.outcome == Outcome.REFUSED:
        said = {"number": number, "ground": result.legal_ground}
        return _("Cơ quan từ chối giải quyết, văn bản số %(number)s. Căn cứ: %(ground)s.") % said
    return ""
