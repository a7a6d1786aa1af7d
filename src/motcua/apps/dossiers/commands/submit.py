"""Nộp hồ sơ: something comes in online or by post, and waits for the desk's answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.dossiers.commands.acceptance import PaperInput, PartInput
from motcua.apps.dossiers.commands.accepted_rows import follow_columns, letters, part_row
from motcua.apps.dossiers.commands.act_on import Answer, earlier_answers
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.checking import wrong_part
from motcua.apps.dossiers.commands.writing import add_entry
from motcua.apps.dossiers.events import DossierSubmitted
from motcua.apps.dossiers.models import Dossier, DossierCode, Part, SubmittedPaper
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.rules import can_submit
from motcua.apps.dossiers.states import Channel, DossierState, PartRole, Verb
from motcua.apps.orgs.actor import Actor
from motcua.domain.chain import CHAIN_VERSION, GENESIS
from motcua.domain.identifiers import SUBMISSION_PREFIX
from motcua.platform import clock
from motcua.platform.acts import Act, InvalidInput, NotAllowed
from motcua.platform.db.batch import write_and_commit
from motcua.platform.db.collecting import CollectedWrites

CODE_LETTERS = 8
"""40 bits; with the follow key beside it nobody finds another's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What somebody sends. It has no limit and no code before it is accepted.

    dossier_id: made when the form was opened. submitted_at: when it was sent or its envelope arrived, now if
    None. posted_on: the postmark. Only what comes by post has one.
    """

    dossier_id: UUID
    procedure_version_id: UUID
    agency_id: UUID
    desk_id: UUID
    channel_in: Channel
    channel_out: Channel
    summary: str
    parts: Mapping[PartRole, PartInput]
    papers: Sequence[PaperInput]
    sets_count: int = 1
    submitted_at: datetime | None = None
    posted_on: date | None = None


def submit(act: Act, actor: Actor | None, submissions: Sequence[Submission]) -> list[Answer]:
    """Keep what came in; answers the code by which each is followed until it has one of a dossier.

    Writes: the row with its people and papers, a key to follow it, one timeline entry, one event; no number,
    no promise, no figure. `actor` is None for what a portal sends. The same act again, or the same
    dossier id, gives the first answer. Raises NotAllowed, InvalidInput. Source: ND118-2025 Đ17.
    """
    for each in submissions:
        if actor is not None and not can_submit(actor, each.desk_id):
            raise NotAllowed(_("Vị trí này không nộp hộ hồ sơ tại bộ phận đã chọn."))
        _check(act, each)
    try:
        with transaction.atomic():
            return _write(act, submissions)
    except IntegrityError:
        earlier = earlier_answers(act.id, [each.dossier_id for each in submissions])
        if earlier is None:
            raise
        return earlier


def _check(act: Act, wanted: Submission) -> None:
    wrong: dict[str, str] = {}
    if PartRole.OWNER not in wanted.parts:
        wrong["owner_name"] = _("Ghi họ tên chủ hồ sơ.")
    for role, part in wanted.parts.items():
        wrong |= wrong_part(role, part)
    if not wanted.summary.strip():
        wrong["summary"] = _("Ghi nội dung yêu cầu giải quyết.")
    if wanted.channel_in is Channel.COUNTER:
        wrong["channel_in"] = _("Hồ sơ nộp tại quầy thì tiếp nhận ngay.")
    arrived = wanted.submitted_at or act.happened_at
    if arrived > act.recorded_at:
        wrong["submitted_at"] = _("Lúc đến không thể sau lúc này.")
    if wanted.channel_in is Channel.POST and wanted.posted_on is None:
        wrong["posted_on"] = _("Ghi ngày trên dấu bưu điện.")
    elif wanted.posted_on and wanted.posted_on > local_day(arrived):
        wrong["posted_on"] = _("Ngày gửi không thể sau ngày đến.")
    if wrong:
        raise InvalidInput(wrong)


def _write(act: Act, submissions: Sequence[Submission]) -> list[Answer]:
    writes = CollectedWrites()
    answers = [_add(writes, act, each) for each in submissions]
    write_and_commit(writes.statements())
    return answers


def _add(writes: CollectedWrites, act: Act, wanted: Submission) -> Answer:
    code = SUBMISSION_PREFIX + letters(CODE_LETTERS)
    answer = {"dossier_id": str(wanted.dossier_id), "submission_code": code}
    head = add_entry(writes, act, wanted.dossier_id, 0, GENESIS, _change(wanted, code, answer))
    writes.insert(Dossier, {**_row(act, wanted, code), **head})
    writes.insert(DossierCode, {"code": code, "dossier_id": wanted.dossier_id})
    for role, part in wanted.parts.items():
        writes.insert(Part, part_row(wanted.dossier_id, role, part))
    for seq, paper in enumerate(wanted.papers, start=1):
        writes.insert(SubmittedPaper, {"dossier_id": wanted.dossier_id, "seq": seq, **paper.columns()})
    return answer


def _change(wanted: Submission, code: str, answer: Answer) -> Change:
    return Change(
        verb=Verb.SUBMIT,
        payload={
            "submission_code": code,
            "desk": str(wanted.desk_id),
            "procedure_version": str(wanted.procedure_version_id),
            "channel_in": wanted.channel_in,
            "posted_on": wanted.posted_on.isoformat() if wanted.posted_on else "",
            "papers": [[paper.name, paper.originals, paper.copies] for paper in wanted.papers],
        },
        personal={role.value: part.said() for role, part in wanted.parts.items()},
        event=DossierSubmitted(desk_id=wanted.desk_id, channel=wanted.channel_in.value),
        answer=answer,
    )


def _row(act: Act, wanted: Submission, code: str) -> dict[str, object]:
    version = ProcedureVersion.objects.only("procedure_id").get(id=wanted.procedure_version_id)
    return {
        "id": wanted.dossier_id,
        "code": "",
        "submission_code": code,
        "state": DossierState.SUBMITTED.value,
        "agency_id": wanted.agency_id,
        "desk_id": wanted.desk_id,
        "procedure_id": version.procedure_id,
        "procedure_version_id": wanted.procedure_version_id,
        "performers": {},
        "channel_in": wanted.channel_in.value,
        "channel_out": wanted.channel_out.value,
        "summary": wanted.summary.strip(),
        "sets_count": wanted.sets_count,
        "time_limit": "",
        "submitted_at": wanted.submitted_at or act.happened_at,
        "posted_on": wanted.posted_on,
        "outcome": "",
        "chain_version": CHAIN_VERSION,
        "next_token": 1,
        "next_timer": 1,
        "simulated": clock.is_simulated(),
        **follow_columns(wanted.dossier_id),
    }
