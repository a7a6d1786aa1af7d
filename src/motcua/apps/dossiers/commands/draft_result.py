"""Soạn dự thảo kết quả: the case officer writes what the agency is to say."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.models import Result
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.papers.result_paper import draft_result_paper
from motcua.apps.dossiers.queries.result import current_result
from motcua.apps.dossiers.rules import can_draft_result
from motcua.apps.dossiers.states import Outcome, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput, NotAllowed
from motcua.platform.db.rows import Table
from motcua.platform.files import FileRef, adopt_statement, put

LONGEST_SUBJECT = 500
LONGEST_KIND = 60
LONGEST_GROUND = 500


@dataclass(frozen=True, slots=True)
class DraftInput:
    """What the officer wrote: kind of document, its subject line, its text in paragraphs.

    outcome: what it says to the request. legal_ground: by which text it is refused, "" for what is granted.
    """

    dossier_id: UUID
    kind: str
    subject: str
    body: str
    outcome: Outcome = Outcome.GRANTED
    legal_ground: str = ""


def draft_result(act: Act, actor: Actor, draft: DraftInput) -> Answer:
    """Keep the draft and its PDF; a later draft takes the place of an earlier one until it is approved.

    Writes: the result row, the file, one timeline entry with the file's hash.
    Raises InvalidInput, NotAllowed, Conflict.
    """
    _check(draft)
    # On disk before the transaction: a file too many can be swept, a row without its file cannot be mended.
    paper = draft_result_paper(draft.dossier_id, draft.kind, draft.subject, draft.body, act.happened_at)
    file = put(paper, "application/pdf")
    return act_on(act, [draft.dossier_id], lambda dossier: _plan(act, actor, dossier, draft, file))[0]


def _check(draft: DraftInput) -> None:
    wrong = {}
    if not draft.kind.strip() or len(draft.kind) > LONGEST_KIND:
        wrong["kind"] = _("Chọn loại văn bản.")
    if not draft.subject.strip():
        wrong["subject"] = _("Ghi trích yếu.")
    elif len(draft.subject) > LONGEST_SUBJECT:
        wrong["subject"] = _("Trích yếu dài quá %(most)d chữ.") % {"most": LONGEST_SUBJECT}
    if not draft.body.strip():
        wrong["body"] = _("Ghi nội dung văn bản.")
    if draft.outcome is Outcome.REFUSED and not draft.legal_ground.strip():
        wrong["legal_ground"] = _("Ghi điều, khoản làm căn cứ từ chối giải quyết.")
    elif len(draft.legal_ground) > LONGEST_GROUND:
        wrong["legal_ground"] = _("Căn cứ dài quá %(most)d chữ.") % {"most": LONGEST_GROUND}
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, dossier: LockedDossier, draft: DraftInput, file: FileRef) -> Change:
    if not can_draft_result(actor, dossier):
        raise NotAllowed(_("Chỉ người đang thụ lý hồ sơ soạn được dự thảo kết quả."))
    earlier = current_result(dossier.id)
    refused = draft.outcome is Outcome.REFUSED
    in_work = earlier is not None and not earlier.issued_at
    row = {
        "dossier_id": dossier.id,
        "seq": earlier.seq + (not in_work) if earlier else 1,
        "kind": draft.kind.strip(),
        "subject": draft.subject.strip(),
        "body": draft.body.strip(),
        "draft_sha256": file.sha256,
        "drafted_at": act.happened_at,
        "approved_sha256": "",
        "approved_at": None,
        "approver_name": "",
        "approver_title": "",
        "symbol": "",
        "issued_sha256": "",
        "outcome": draft.outcome.value,
        "legal_ground": draft.legal_ground.strip() if refused else "",
    }
    table = Table.of(Result)
    return Change(
        verb=Verb.DRAFT_RESULT,
        payload={
            "kind": draft.kind.strip(),
            "sha256": file.sha256,
            **(
                {"outcome": draft.outcome.value, "legal_ground": draft.legal_ground.strip()}
                if refused
                else {}
            ),
        },
        personal={"subject": draft.subject.strip()},
        extra=[
            table.update([row]) if in_work else table.insert([row]),
            adopt_statement(file, act.recorded_at),
        ],
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "sha256": file.sha256},
    )
