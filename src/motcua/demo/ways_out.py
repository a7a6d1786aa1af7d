"""Ways in and out beside the main road: withdrawn, stopped, voided, refused; sent in and not accepted yet."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from motcua.apps.dossiers.commands.acceptance import PaperInput, PartInput
from motcua.apps.dossiers.commands.ask_submitter import AskInput, ask_submitter
from motcua.apps.dossiers.commands.draft_result import DraftInput, draft_result
from motcua.apps.dossiers.commands.not_accept import NotAcceptedInput, not_accept
from motcua.apps.dossiers.commands.stop import StopInput, stop
from motcua.apps.dossiers.commands.submit import Submission, submit
from motcua.apps.dossiers.commands.void import VoidInput, void
from motcua.apps.dossiers.commands.withdraw import WithdrawalInput, withdraw
from motcua.apps.dossiers.models import Dossier, Part, Result
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.states import Channel, DossierState, NotAcceptedFor, Outcome, PartRole
from motcua.apps.orgs.roles import Role
from motcua.demo.acting import act_of, system_act
from motcua.demo.organisation import Founded
from motcua.demo.people import Registry
from motcua.demo.services import Service
from motcua.platform.db.ids import new_id

SENT_AGO = (timedelta(hours=20), timedelta(hours=3), timedelta(hours=90), timedelta(hours=60))
"""How long before now things came in: two wait, one was asked to complete, one was not accepted."""
SEED = 224


def show_ways_out(office: Founded, services: Sequence[Service], until: datetime) -> None:
    """One dossier for each way out, and four submissions for the ways in, at one desk."""
    running = _undecided(office)
    if len(running) >= len(_ENDINGS):
        for end, dossier_id in zip(_ENDINGS, running, strict=False):
            end(office, dossier_id, until)
    _send_in(office, services, until)


def _undecided(office: Founded) -> list[UUID]:
    """Running dossiers of the desk without a signed result, at the case officer, newest first."""
    signed = Result.objects.exclude(approved_sha256="").values("dossier_id")
    of_desk = Dossier.objects.filter(desk_id=office.desk.id, agency_id=office.agency.id)
    at_work = of_desk.filter(state=DossierState.IN_PROCESS, tasks__state="open", tasks__capability="handle")
    return list(at_work.exclude(id__in=signed).order_by("-code").values_list("id", flat=True).distinct())


def _withdrawn(office: Founded, dossier_id: UUID, at: datetime) -> None:
    actor = office.actor(Role.RECEIVING_OFFICER, at)
    owner = Part.objects.get(dossier_id=dossier_id, role=PartRole.OWNER).name
    wanted = WithdrawalInput(
        dossier_id=dossier_id,
        reason="Người nộp đổi ý, nhận lại giấy tờ để bổ sung.",
        taken_by=owner,
        papers_back=(1,),
    )
    withdraw(act_of(actor, at), actor, [wanted])


def _stopped(office: Founded, dossier_id: UUID, at: datetime) -> None:
    actor = office.actor(Role.RECEIVING_OFFICER, at)
    wanted = StopInput(dossier_id=dossier_id, reason="Người nộp không còn nhu cầu.")
    stop(act_of(actor, at), actor, [wanted])


def _voided(office: Founded, dossier_id: UUID, at: datetime) -> None:
    leader = office.actor(Role.AGENCY_LEADER, at)
    void(
        act_of(leader, at), leader, [VoidInput(dossier_id=dossier_id, reason="Nhập hai lần cùng một hồ sơ.")]
    )


def _refusal_drafted(office: Founded, dossier_id: UUID, at: datetime) -> None:
    officer = office.actor(Role.CASE_OFFICER, at)
    draft = DraftInput(
        dossier_id,
        "Thông báo",
        "Về việc từ chối giải quyết hồ sơ",
        "Qua thẩm định, hồ sơ không đủ điều kiện.\nÔng (bà) có quyền khiếu nại theo Luật Khiếu nại.",
        Outcome.REFUSED,
        "Điều kiện thực hiện ghi trong Quyết định công bố thủ tục",
    )
    draft_result(act_of(officer, at), officer, draft)


_ENDINGS = (_withdrawn, _stopped, _voided, _refusal_drafted)


def _send_in(office: Founded, services: Sequence[Service], until: datetime) -> None:
    registry, sent = Registry(Random(SEED)), []
    for number, ago in enumerate(SENT_AGO):
        at, citizen = until - ago, registry.citizen(office.office.address.rpartition(", ")[2])
        by_post = number == 1
        submission = Submission(
            dossier_id=new_id(at),
            procedure_version_id=services[number % len(services)].version_id,
            agency_id=office.agency.id,
            desk_id=office.desk.id,
            channel_in=Channel.POST if by_post else Channel.ONLINE,
            channel_out=Channel.POST if by_post else Channel.COUNTER,
            summary=services[number % len(services)].name,
            parts={
                PartRole.OWNER: PartInput(name=citizen.name, phone=citizen.phone, address=citizen.address)
            },
            papers=[PaperInput(name="Đơn (tờ khai) theo mẫu", originals=1)],
            posted_on=local_day(at) - timedelta(days=3) if by_post else None,
        )
        submit(system_act(at), None, [submission])
        sent.append(submission.dossier_id)
    receiver = office.actor(Role.RECEIVING_OFFICER, until)
    asked = AskInput(dossier_id=sent[2], missing="Bản sao giấy tờ tùy thân", reason="Thiếu giấy tờ.")
    ask_submitter(act_of(receiver, until), receiver, asked)
    refusal = NotAcceptedInput(
        dossier_id=sent[3],
        reasons=[NotAcceptedFor.NOT_COMPETENT],
        explanation="Việc này do Sở chuyên ngành giải quyết.",
        guidance="Nộp tại Trung tâm Phục vụ hành chính công tỉnh, hoặc trực tuyến chọn đúng cơ quan.",
    )
    not_accept(act_of(receiver, until), receiver, [refusal])
