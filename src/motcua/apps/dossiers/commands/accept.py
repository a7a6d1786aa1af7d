"""Tiếp nhận hồ sơ: a dossier comes into being with its code, its promise and its first step.

*Accept* alone takes dossier, number book and code together (decision 15).
"""

from collections.abc import Sequence
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from motcua.apps.books.commands.take_numbers import day_period, take_numbers
from motcua.apps.books.states import BookKind
from motcua.apps.dossiers.commands.acceptance import Acceptance
from motcua.apps.dossiers.commands.accepted_rows import dossier_row, part_row, promise_row
from motcua.apps.dossiers.commands.act_on import Answer, earlier_answers
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.checking import check_acceptance
from motcua.apps.dossiers.commands.late_entry import refuse_unbelievable
from motcua.apps.dossiers.commands.opening import Opening, opening_of
from motcua.apps.dossiers.commands.planning import moved
from motcua.apps.dossiers.commands.writing import add_deltas, add_entry, add_step
from motcua.apps.dossiers.events import DossierAccepted
from motcua.apps.dossiers.models import Dossier, DossierCode, Part, Promise, SubmittedPaper
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.rules import can_accept
from motcua.apps.dossiers.states import DossierState, Verb
from motcua.apps.orgs.actor import Actor
from motcua.domain.bpmn import State
from motcua.domain.chain import GENESIS
from motcua.domain.identifiers import dossier_code
from motcua.domain.statistics import Facts
from motcua.platform.acts import Act, NotAllowed
from motcua.platform.db.batch import write_and_commit
from motcua.platform.db.collecting import CollectedWrites


def accept(act: Act, actor: Actor, acceptances: Sequence[Acceptance]) -> list[Answer]:
    """Accept dossiers; answers code and promised moment of each, in order.

    Writes: the dossier, its code, its people and papers, its promise with the ledger, the first tasks,
    one timeline entry, one event. The code takes the resolving agency and the day of `happened_at`
    (TT03-2025 Đ13). The same act again, or the same dossier id, gives the first answer.
    Raises NotAllowed, InvalidInput naming fields, ActRefused.
    """
    for acceptance in acceptances:
        if not can_accept(actor, acceptance.desk_id, acceptance.agency_id):
            raise NotAllowed(_("Vị trí này không tiếp nhận hồ sơ tại bộ phận đã chọn."))
        check_acceptance(acceptance)
    refuse_unbelievable(act)
    ids = [acceptance.dossier_id for acceptance in acceptances]
    try:
        with transaction.atomic():
            return _write(act, acceptances)
    except IntegrityError:
        # The form's dossier id is there already: the second press of a double click.
        earlier = earlier_answers(act.id, ids)
        if earlier is None:
            raise
        return earlier


def _write(act: Act, acceptances: Sequence[Acceptance]) -> list[Answer]:
    writes = CollectedWrites()
    answers = []
    # By agency and in order, so that two desks never wait for each other's book in a circle.
    for acceptance in sorted(acceptances, key=lambda a: (a.agency_id, a.dossier_id)):
        opening = opening_of(act, acceptance)
        number = next_number(act, acceptance.agency_id)
        code = dossier_code(opening.agency_code, local_day(act.happened_at), number)
        answers.append((acceptance.dossier_id, _add(writes, act, acceptance, opening, code, number)))
    by_id = dict(answers)
    write_and_commit(writes.statements())
    return [by_id[acceptance.dossier_id] for acceptance in acceptances]


def next_number(act: Act, agency_id: UUID) -> int:
    """The next number in the agency's book of the day on which it happened (TT03-2025 Đ13)."""
    return take_numbers(agency_id, BookKind.DOSSIER, day_period(local_day(act.happened_at)))[0]


def _add(
    writes: CollectedWrites, act: Act, wanted: Acceptance, opening: Opening, code: str, number: int
) -> Answer:
    answer = {"dossier_id": str(wanted.dossier_id), "code": code, "promised_at": opening.due_at.isoformat()}
    change = accepted_change(wanted, opening, code, answer)
    head = add_entry(writes, act, wanted.dossier_id, 0, GENESIS, change)
    writes.insert(Dossier, {**dossier_row(act, wanted, opening, code, number), **head})
    writes.insert(DossierCode, {"code": code, "dossier_id": wanted.dossier_id})
    for role, part in wanted.parts.items():
        writes.insert(Part, part_row(wanted.dossier_id, role, part))
    for seq, paper in enumerate(wanted.papers, start=1):
        writes.insert(SubmittedPaper, {"dossier_id": wanted.dossier_id, "seq": seq, **paper.columns()})
    writes.insert(Promise, promise_row(wanted.dossier_id, opening))
    add_step(writes, act, wanted.dossier_id, State(), opening.step, change, opening.performers)
    add_deltas(writes, wanted.dossier_id, 1, None, facts_accepted(wanted, opening, act))
    return answer


def accepted_change(wanted: Acceptance, opening: Opening, code: str, answer: Answer) -> Change:
    """What an acceptance says in timeline and news, be the dossier new or submitted before."""
    return Change(
        verb=Verb.ACCEPT,
        state=DossierState.IN_PROCESS,
        payload={
            "code": code,
            "agency": str(wanted.agency_id),
            "desk": str(wanted.desk_id),
            "procedure_version": str(wanted.procedure_version_id),
            "process_version": str(opening.process_version_id),
            "channel_in": wanted.channel_in,
            "channel_out": wanted.channel_out,
            "time_limit": opening.time_limit,
            "promised_at": opening.due_at.isoformat(),
            "papers": [[paper.name, paper.originals, paper.copies] for paper in wanted.papers],
            **moved(opening.step, opening.process),
            **_moved_from(wanted),
        },
        personal={role.value: part.said() for role, part in wanted.parts.items()},
        step=opening.step,
        task_plans=opening.task_plans,
        event=DossierAccepted(
            agency_id=wanted.agency_id, procedure_id=opening.procedure_id, promised_at=opening.due_at
        ),
        answer=answer,
    )


def _moved_from(wanted: Acceptance) -> dict[str, dict[str, str]]:
    origin = wanted.moved_from
    return {"moved_from": {"dossier": str(origin.dossier_id), "code": origin.code}} if origin else {}


def facts_accepted(wanted: Acceptance, opening: Opening, act: Act) -> Facts:
    """What it counts for from then on."""
    return Facts(
        agency_id=wanted.agency_id,
        procedure_id=opening.procedure_id,
        channel=wanted.channel_in,
        received_on=local_day(act.happened_at),
        due_on=local_day(opening.due_at),
    )
