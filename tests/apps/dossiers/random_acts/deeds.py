"""Every act as a deed that can be tried on any dossier in any state, sensible or not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from motcua.apps.dossiers.commands.accept_submission import SubmissionToAccept, accept_submission
from motcua.apps.dossiers.commands.add_note import NoteInput, add_note
from motcua.apps.dossiers.commands.approve_result import ApprovalInput, approve_result
from motcua.apps.dossiers.commands.ask_submitter import AskInput, ask_submitter
from motcua.apps.dossiers.commands.assign import Assignment, assign
from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.commands.deliver_result import DeliveryInput, deliver_result
from motcua.apps.dossiers.commands.draft_result import DraftInput, draft_result
from motcua.apps.dossiers.commands.extend import ExtensionInput, extend
from motcua.apps.dossiers.commands.give_back import GivingBack, give_back
from motcua.apps.dossiers.commands.issue_result import IssueInput, issue_result
from motcua.apps.dossiers.commands.not_accept import NotAcceptedInput, not_accept
from motcua.apps.dossiers.commands.pause import PauseInput, pause
from motcua.apps.dossiers.commands.recall_result import RecallInput, recall_result
from motcua.apps.dossiers.commands.receive_supplement import (
    ReceiptOfSupplement,
    ReceivedGap,
    receive_supplement,
)
from motcua.apps.dossiers.commands.reopen import ReopeningInput, reopen
from motcua.apps.dossiers.commands.request_supplement import GapInput, SupplementInput, request_supplement
from motcua.apps.dossiers.commands.reschedule import ApologyInput, reschedule
from motcua.apps.dossiers.commands.resume import ResumeInput, resume
from motcua.apps.dossiers.commands.stop import StopInput, stop
from motcua.apps.dossiers.commands.undo import UndoInput, undo
from motcua.apps.dossiers.commands.void import VoidInput, void
from motcua.apps.dossiers.commands.withdraw import WithdrawalInput, withdraw
from motcua.apps.dossiers.models import Dossier, Result, Task
from motcua.apps.dossiers.states import Channel, Collector, NotAcceptedFor, Outcome, RecallKind
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.roles import Role
from motcua.apps.processes.queries.compiled import process_of
from motcua.platform.acts import Act
from tests.factories.dossiers import Office


@dataclass(frozen=True)
class Trial:
    """One deed about to be tried: who does what to which dossier, with which dice."""

    office: Office
    act: Act
    actor: Actor
    dossier_id: UUID
    dice: Random

    @property
    def task(self) -> Task | None:
        """An open step of the dossier."""
        return Task.objects.filter(dossier_id=self.dossier_id, state="open").order_by("seq").first()

    @property
    def task_seq(self) -> int:
        """Its number, or one that no step has."""
        return self.task.seq if self.task else 999

    @property
    def on(self) -> date:
        """The day."""
        return self.act.happened_at.date()

    @property
    def actions(self) -> list[str]:
        """What the open step offers, or anything where there is none."""
        if self.task is None:
            return ["submit"]
        version = Dossier.objects.values_list("process_version_id", flat=True).get(id=self.dossier_id)
        return [action.id for action in process_of(version).node(self.task.node).allowed_actions]


type Deed = Callable[[Trial], object]


def _step(t: Trial) -> object:
    return complete_step(t.act, t.actor, [StepToComplete(t.dossier_id, t.task_seq, t.dice.choice(t.actions))])


def _step_on(t: Trial) -> object:
    """By the action that the process offers first, which leads on."""
    return complete_step(t.act, t.actor, [StepToComplete(t.dossier_id, t.task_seq, t.actions[0])])


def _draft(t: Trial) -> object:
    outcome = t.dice.choice(list(Outcome))
    ground = "Luật Đầu tư, Điều 9" if outcome is Outcome.REFUSED else ""
    draft = DraftInput(t.dossier_id, "Thông báo", "Về việc đăng ký", "Trả lời.", outcome, ground)
    return draft_result(t.act, t.actor, draft)


def _approve(t: Trial) -> object:
    read = Result.objects.filter(dossier_id=t.dossier_id).order_by("-seq").first()
    seen = read.draft_sha256 if read else "0" * 64
    return approve_result(t.act, t.actor, [ApprovalInput(t.dossier_id, t.task_seq, "approve", seen)])


def _issue(t: Trial) -> object:
    return issue_result(t.act, t.actor, [IssueInput(t.dossier_id, t.task_seq, "issue", "TB-UBND")])


def _deliver(t: Trial) -> object:
    way, owner = Channel.COUNTER, Collector.OWNER
    wanted = DeliveryInput(t.dossier_id, t.task_seq, "deliver", way, owner, "Trương Thị Thanh Hằng")
    return deliver_result(t.act, t.actor, [wanted])


def _pause(t: Trial) -> object:
    ground = t.dice.choice(["public_posting", "financial_payment", "expert_assessment", "no_such_ground"])
    paper = {"evidence": "Văn bản", "evidence_number": "12/TB", "evidence_on": t.on}
    return pause(t.act, t.actor, [PauseInput(dossier_id=t.dossier_id, ground=ground, **paper)])


def _request_supplement(t: Trial) -> object:
    gaps = [
        GapInput(paper="Bản sao thẻ", wrong="mờ", bring="bản rõ", citation="Điều 5")
        for _gap in range(t.dice.randint(1, 3))
    ]
    wanted = SupplementInput(
        dossier_id=t.dossier_id,
        gaps=gaps,
        reason="Chưa đủ",
        contact_name="Trần Thị Hạnh",
        answer_by=t.on + timedelta(days=10),
    )
    return request_supplement(t.act, t.actor, [wanted])


def _receive_supplement(t: Trial) -> object:
    gaps = [ReceivedGap(place, copies=1) for place in range(1, t.dice.randint(1, 3) + 1)]
    return receive_supplement(t.act, t.actor, [ReceiptOfSupplement(t.dossier_id, gaps)])


def _extend(t: Trial) -> object:
    wanted = ExtensionInput(
        dossier_id=t.dossier_id, days=t.dice.randint(1, 3), ground="Phức tạp", source="Điều 21"
    )
    return extend(t.act, t.actor, [wanted])


def _reschedule(t: Trial) -> object:
    # Ten o'clock on a Wednesday: most often a working day.
    days = 7 * t.dice.randint(1, 2) + (2 - t.act.happened_at.weekday()) % 7
    later = t.act.happened_at.replace(hour=10, minute=0) + timedelta(days=days)
    return reschedule(t.act, t.actor, [ApologyInput(t.dossier_id, "Quá tải", later)])


def _withdraw(t: Trial) -> object:
    return withdraw(t.act, t.actor, [WithdrawalInput(dossier_id=t.dossier_id, reason="Đổi ý")])


def _recall(t: Trial) -> object:
    kind = t.dice.choice(list(RecallKind))
    wanted = RecallInput(
        dossier_id=t.dossier_id, kind=kind, legal_ground="Điều 18", reason="Sai", symbol="QĐ-UBND"
    )
    return recall_result(t.act, t.actor, [wanted])


def _reopen(t: Trial) -> object:
    wanted = ReopeningInput(dossier_id=t.dossier_id, legal_ground="Bản án 12", reason="Theo bản án")
    return reopen(t.act, t.actor, [wanted])


def _assign(t: Trial) -> object:
    officer = t.office.commune[
        t.dice.choice([*[Role.CASE_OFFICER] * 6, Role.HEAD_OF_UNIT, Role.RECORDS_CLERK])
    ]
    return assign(t.act, t.actor, [Assignment(t.dossier_id, t.task_seq, officer.post.id)])


def _undo(t: Trial) -> object:
    return undo(t.act, t.actor, [UndoInput(t.dossier_id, Dossier.objects.get(id=t.dossier_id).last_seq)])


def _not_accept(t: Trial) -> object:
    wanted = NotAcceptedInput(
        dossier_id=t.dossier_id,
        reasons=[t.dice.choice(list(NotAcceptedFor))],
        explanation="Không thuộc thẩm quyền",
        guidance="Nộp tại sở",
    )
    return not_accept(t.act, t.actor, [wanted])


DEEDS: Mapping[str, tuple[Deed, tuple[Role, ...]]] = {
    "step": (_step, (Role.CASE_OFFICER, Role.HEAD_OF_UNIT)),
    "step_on": (_step_on, (Role.CASE_OFFICER, Role.HEAD_OF_UNIT)),
    "draft": (_draft, (Role.CASE_OFFICER,)),
    "approve": (_approve, (Role.AGENCY_LEADER,)),
    "issue": (_issue, (Role.RECORDS_CLERK,)),
    "deliver": (_deliver, (Role.RETURNING_OFFICER,)),
    "pause": (_pause, (Role.CASE_OFFICER,)),
    "resume": (
        lambda t: resume(t.act, t.actor, [ResumeInput(t.dossier_id)]),
        (Role.CASE_OFFICER, Role.RECEIVING_OFFICER),
    ),
    "request_supplement": (_request_supplement, (Role.CASE_OFFICER,)),
    "receive_supplement": (_receive_supplement, (Role.RECEIVING_OFFICER,)),
    "extend": (_extend, (Role.AGENCY_LEADER,)),
    "reschedule": (_reschedule, (Role.AGENCY_LEADER,)),
    "withdraw": (_withdraw, (Role.RECEIVING_OFFICER,)),
    "stop": (
        lambda t: stop(t.act, t.actor, [StopInput(dossier_id=t.dossier_id, reason="Thôi")]),
        (Role.RECEIVING_OFFICER,),
    ),
    "void": (
        lambda t: void(t.act, t.actor, [VoidInput(dossier_id=t.dossier_id, reason="Nhập nhầm")]),
        (Role.AGENCY_LEADER, Role.HEAD_OF_UNIT),
    ),
    "recall": (_recall, (Role.AGENCY_LEADER,)),
    "reopen": (_reopen, (Role.HEAD_OF_UNIT, Role.AGENCY_LEADER)),
    "assign": (_assign, (Role.HEAD_OF_UNIT,)),
    "give_back": (
        lambda t: give_back(t.act, t.actor, [GivingBack(t.dossier_id, t.task_seq, "Nghỉ")]),
        (Role.CASE_OFFICER, Role.HEAD_OF_UNIT),
    ),
    "undo": (_undo, (Role.CASE_OFFICER, Role.HEAD_OF_UNIT)),
    "note": (lambda t: add_note(t.act, t.actor, [NoteInput(t.dossier_id, "Nhớ gọi")]), (Role.CASE_OFFICER,)),
    "accept_submission": (
        lambda t: accept_submission(
            t.act, t.actor, [SubmissionToAccept(dossier_id=t.dossier_id, time_limit="4d")]
        ),
        (Role.RECEIVING_OFFICER,),
    ),
    "ask_submitter": (
        lambda t: ask_submitter(
            t.act, t.actor, AskInput(dossier_id=t.dossier_id, missing="Đơn", reason="Thiếu")
        ),
        (Role.RECEIVING_OFFICER,),
    ),
    "not_accept": (_not_accept, (Role.RECEIVING_OFFICER,)),
}
"""Each deed with the roles that most likely may do it."""


RECEIVER, OFFICER, HEAD = Role.RECEIVING_OFFICER, Role.CASE_OFFICER, Role.HEAD_OF_UNIT
LEADER, CLERK, RETURNER = Role.AGENCY_LEADER, Role.RECORDS_CLERK, Role.RETURNING_OFFICER
RESOLVED = (
    ("draft", OFFICER),
    ("step_on", OFFICER),
    ("step_on", HEAD),
    ("approve", LEADER),
    ("issue", CLERK),
)

TOURS = (
    (("assign", HEAD), ("give_back", OFFICER), ("undo", OFFICER), ("step", OFFICER), ("undo", OFFICER)),
    (("pause", OFFICER), ("resume", OFFICER), ("extend", LEADER), ("reschedule", LEADER), ("note", OFFICER)),
    (("request_supplement", OFFICER), *[("receive_supplement", RECEIVER)] * 3, ("stop", RECEIVER)),
    (*RESOLVED, ("recall", LEADER), ("reopen", HEAD), ("reopen", LEADER), ("void", LEADER)),
    (*RESOLVED, ("deliver", RETURNER)),
    (("withdraw", RECEIVER), ("reopen", LEADER), ("void", LEADER)),
)
"""Ways that some dossiers certainly go, so that every deed is done whatever the dice say."""


def moment_after(at: datetime, dice: Random) -> datetime:
    """Later: most often within the hour, now and then days."""
    return at + timedelta(minutes=dice.choice([1, 2, 5, 7, 10, 20, 55, 600]))
