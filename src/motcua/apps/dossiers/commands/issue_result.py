"""Cấp số, phát hành: the clerk numbers the approved result; the dossier is resolved, its clock ends."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.books.commands.take_numbers import take_numbers, year_period
from motcua.apps.books.states import BookKind
from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.moving import moving
from motcua.apps.dossiers.events import ResultIssued
from motcua.apps.dossiers.models import IssuedPaper, Result
from motcua.apps.dossiers.models.locked import LockedDossier, local_day
from motcua.apps.dossiers.papers.result_paper import issued_result_paper
from motcua.apps.dossiers.queries.result import draft_of
from motcua.apps.dossiers.queries.result_agency import result_agency
from motcua.apps.dossiers.states import DossierState, Outcome, PaperForm, Verb
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.queries.heirs import heir_of
from motcua.platform.acts import Act, ActRefused, InvalidInput
from motcua.platform.db.ids import new_id
from motcua.platform.db.rows import Table
from motcua.platform.files import adopt_statement, put

LONGEST_SYMBOL = 40


@dataclass(frozen=True, slots=True)
class IssueInput:
    """Which step, by which action, and the symbol that follows the number ("GP-UBND")."""

    dossier_id: UUID
    task_seq: int
    action: str
    symbol: str


def issue_result(act: Act, actor: Actor, issues: list[IssueInput]) -> list[Answer]:
    """Number and issue approved results, be they granted or refused; answers each with its number.

    The number is the next of the book of the year of the agency whose result it is, without gaps: number and
    paper are one transaction (ND30-2020 Đ15). Writes: the result, the numbered paper as issued, the state.
    Raises ActRefused without an approved draft, NotAllowed, Conflict, InvalidInput.
    """
    for wanted in issues:
        if not wanted.symbol.strip() or len(wanted.symbol) > LONGEST_SYMBOL:
            raise InvalidInput({"symbol": _("Ghi ký hiệu văn bản, ví dụ GP-UBND.")})
    by_dossier = {wanted.dossier_id: wanted for wanted in issues}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: IssueInput) -> Change:
    change = moving(act, actor, dossier, wanted.task_seq, wanted.action, "issue")
    result = draft_of(dossier.id)
    if result is None or not result.approved_sha256:
        raise ActRefused(_("Kết quả chưa được ký duyệt nên chưa cấp số được."))
    day = local_day(act.happened_at)
    issuer = result_agency(dossier.process_version_id, dossier.performers, dossier.agency_id)
    number = take_numbers(heir_of(issuer, day), BookKind.RESULT, year_period(day))[0]
    symbol = wanted.symbol.strip()
    # The number is known only here, so the paper is written inside the transaction: a rollback leaves
    # an orphan file, which is swept, and gives the number back.
    file = put(issued_result_paper(result, number, symbol, act.happened_at), "application/pdf")
    written_number = f"{number:02d}/{symbol}"
    issued = {
        "dossier_id": dossier.id,
        "seq": result.seq,
        "number": number,
        "symbol": symbol,
        "issued_at": act.happened_at,
        "issued_sha256": file.sha256,
    }
    paper = {
        "id": new_id(act.recorded_at),
        "dossier_id": dossier.id,
        "form": PaperForm.RESULT.value,
        "number": written_number,
        "sha256": file.sha256,
        "issued_at": act.happened_at,
        "entry_seq": dossier.last_seq + 1,
    }
    return replace(
        change,
        verb=Verb.ISSUE_RESULT,
        state=DossierState.RESOLVED,
        columns={"resolved_at": act.happened_at, "outcome": result.outcome},
        payload={
            **change.payload,
            "number": written_number,
            "sha256": file.sha256,
            "outcome": result.outcome,
            **({"legal_ground": result.legal_ground} if result.legal_ground else {}),
        },
        facts=replace(dossier, resolved_at=act.happened_at, outcome=Outcome(result.outcome)).facts(),
        event=ResultIssued(agency_id=dossier.agency_id, issued_at=act.happened_at),
        extra=[
            Table.of(Result).update([issued]),
            Table.of(IssuedPaper).insert([paper]),
            adopt_statement(file, act.recorded_at),
        ],
        answer={**change.answer, "number": written_number},
    )
