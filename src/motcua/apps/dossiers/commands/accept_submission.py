"""Tiếp nhận hồ sơ đã nộp: what was sent in becomes a dossier with its code, promise and first step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.accept import accepted_change, facts_accepted, next_number
from motcua.apps.dossiers.commands.acceptance import Acceptance
from motcua.apps.dossiers.commands.accepted_rows import accepted_columns, promise_row
from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.act_on_submission import act_on_submission
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.checking import check_acceptance
from motcua.apps.dossiers.commands.kept_input import kept_papers, kept_parts
from motcua.apps.dossiers.commands.opening import opening_of
from motcua.apps.dossiers.models import DossierCode, Promise
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.models.submission import LockedSubmission
from motcua.apps.dossiers.rules import can_accept
from motcua.apps.dossiers.states import Channel
from motcua.apps.orgs.actor import Actor
from motcua.domain.identifiers import dossier_code
from motcua.platform.acts import Act, NotAllowed
from motcua.platform.db.rows import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionToAccept:
    """Which submission, and the limit of the way it came in."""

    dossier_id: UUID
    time_limit: str


def accept_submission(act: Act, actor: Actor, wanted: Sequence[SubmissionToAccept]) -> list[Answer]:
    """Accept submissions; answers code and promised moment of each, as `accept` does.

    The clock starts with the acceptance; when it was sent stays beside it. People, papers and the key to
    follow it are those of the submission. Raises NotAllowed, InvalidInput, ActRefused, Conflict.
    Source: ND118-2025 Đ17 k3.
    """
    by_dossier = {each.dossier_id: each for each in wanted}
    return act_on_submission(
        act, list(by_dossier), lambda submission: _plan(act, actor, submission, by_dossier[submission.id])
    )


def _plan(act: Act, actor: Actor, submission: LockedSubmission, wanted: SubmissionToAccept) -> Change:
    if not can_accept(actor, submission.desk_id, submission.agency_id):
        raise NotAllowed(_("Vị trí này không tiếp nhận hồ sơ tại bộ phận đã chọn."))
    acceptance = _acceptance(submission, wanted)
    check_acceptance(acceptance)
    opening = opening_of(act, acceptance)
    number = next_number(act, acceptance.agency_id)
    code = dossier_code(opening.agency_code, local_day(act.happened_at), number)
    answer = {"dossier_id": str(submission.id), "code": code, "promised_at": opening.due_at.isoformat()}
    change = accepted_change(acceptance, opening, code, answer)
    return replace(
        change,
        columns=accepted_columns(act, acceptance, opening, code, number),
        facts=facts_accepted(acceptance, opening, act),
        extra=[
            Table.of(DossierCode).insert([{"code": code, "dossier_id": submission.id}]),
            Table.of(Promise).insert([promise_row(submission.id, opening, submission.last_seq + 1)]),
        ],
    )


def _acceptance(submission: LockedSubmission, wanted: SubmissionToAccept) -> Acceptance:
    return Acceptance(
        dossier_id=submission.id,
        procedure_version_id=submission.procedure_version_id,
        agency_id=submission.agency_id,
        desk_id=submission.desk_id,
        channel_in=Channel(submission.channel_in),
        channel_out=Channel(submission.channel_out),
        summary=submission.summary,
        parts=kept_parts(submission.id),
        papers=kept_papers(submission.id),
        time_limit=wanted.time_limit,
        sets_count=submission.sets_count,
        submitted_at=submission.submitted_at,
    )
