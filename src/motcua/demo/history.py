"""Three weeks of work at the demo's desks, told as stories of single dossiers and played in order of time."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.dossiers.commands.accept import accept
from motcua.apps.dossiers.commands.acceptance import Acceptance, PaperInput, PartInput
from motcua.apps.dossiers.commands.approve_result import ApprovalInput, approve_result
from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.commands.deliver_result import DeliveryInput, deliver_result
from motcua.apps.dossiers.commands.draft_result import DraftInput, draft_result
from motcua.apps.dossiers.commands.issue_result import IssueInput, issue_result
from motcua.apps.dossiers.models import Dossier, Result, Task
from motcua.apps.dossiers.states import Channel, Collector, PartRole
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.roles import Role
from motcua.apps.processes.queries.compiled import process_of
from motcua.demo.acting import act_of
from motcua.demo.organisation import Founded
from motcua.demo.people import Citizen, Registry
from motcua.demo.services import Service
from motcua.domain.worktime import Calendar, Limit, WorkingMinutes, due_moment, working_minutes
from motcua.platform.db.ids import new_id

SPAN = timedelta(days=21)
COMMUNE_DOSSIERS = 26
DEPARTMENT_DOSSIERS = 8
ROLE_OF_CAPABILITY = {
    "handle": Role.CASE_OFFICER,
    "review": Role.HEAD_OF_UNIT,
    "approve": Role.AGENCY_LEADER,
    "issue": Role.RECORDS_CLERK,
    "deliver": Role.RETURNING_OFFICER,
}
SHARE_OF_LIMIT = {"handle": 0.55, "review": 0.12, "approve": 0.12, "issue": 0.04}
"""How an ordinary case spreads over its steps; the rest of the limit stays unused."""
SLOWEST, FASTEST = 1.2, 0.35
"""Factors on that for most dossiers."""
SHARE_STUCK, STUCK = 0.15, 3.0
"""So many lie about much longer: without them nobody would see what lateness looks like."""
KINDS = ("Giấy xác nhận", "Giấy chứng nhận", "Quyết định", "Thông báo")

Story = Iterator[datetime]
"""Does one act each time it is resumed and yields the moment of the next."""


@dataclass(frozen=True)
class Desk:
    """An office with what it offers."""

    founded: Founded
    superior: Founded
    """Who decides where the process leads above the office."""
    services: list[Service]
    calendar: Calendar

    def actor(self, task: Task, at: datetime) -> Actor:
        """Whoever does that step, here or above."""
        above = task.unit.agency_id == self.superior.agency.id
        office = self.superior if above and task.capability != "deliver" else self.founded
        return office.actor(ROLE_OF_CAPABILITY[task.capability], at)


def play(
    offices: dict[str, Founded], services: dict[str, list[Service]], until: datetime, random: Random
) -> int:
    """Play all stories up to `until`; answers how many dossiers there are. Acts happen in order of time."""
    registry = Registry(random)
    queue = [
        (begin, number, _story(desk, registry.citizen(_place(desk)), begin, random))
        for number, (desk, begin) in enumerate(_beginnings(offices, services, until, random))
    ]
    heapq.heapify(queue)
    count = len(queue)
    while queue:
        moment, number, story = heapq.heappop(queue)
        if moment >= until:
            continue
        later = next(story, None)
        if later is not None:
            heapq.heappush(queue, (later, number, story))
    return count


def _beginnings(
    offices: dict[str, Founded], services: dict[str, list[Service]], until: datetime, random: Random
) -> Iterator[tuple[Desk, datetime]]:
    for key, founded in offices.items():
        if not services[key]:
            continue
        desk = Desk(founded, offices["tinh"], services[key], calendar_of(founded.agency.id))
        how_many = COMMUNE_DOSSIERS if founded.office.own_desk else DEPARTMENT_DOSSIERS
        for _dossier in range(how_many):
            past_minutes = working_minutes(until - SPAN, until, desk.calendar)
            after = random.randrange(1, past_minutes)
            yield desk, due_moment(until - SPAN, WorkingMinutes(after), desk.calendar)


def _story(desk: Desk, citizen: Citizen, begin: datetime, random: Random) -> Story:
    service = random.choice(desk.services)
    dossier_id = _accept(desk, citizen, service, begin, random)
    pace = STUCK if random.random() < SHARE_STUCK else random.uniform(FASTEST, SLOWEST)
    limit_minutes = working_minutes(
        begin, due_moment(begin, Limit.parse(service.limit), desk.calendar), desk.calendar
    )
    moment = begin
    while task := Task.objects.filter(dossier_id=dossier_id, state="open").first():
        share = SHARE_OF_LIMIT.get(task.capability, 0.3)
        minutes = max(5, int(limit_minutes * share * pace * random.uniform(0.6, 1.4)))
        moment = due_moment(moment, WorkingMinutes(minutes), desk.calendar)
        yield moment
        _do(desk, citizen, service, dossier_id, task, moment)


def _accept(desk: Desk, citizen: Citizen, service: Service, at: datetime, random: Random) -> UUID:
    actor = desk.founded.actor(Role.RECEIVING_OFFICER, at)
    wanted = Acceptance(
        dossier_id=new_id(at),
        procedure_version_id=service.version_id,
        agency_id=desk.founded.agency.id,
        desk_id=desk.founded.desk.id,
        channel_in=random.choices([Channel.COUNTER, Channel.ONLINE, Channel.POST], [0.6, 0.35, 0.05])[0],
        channel_out=random.choices([Channel.COUNTER, Channel.POST], [0.85, 0.15])[0],
        summary=service.name,
        parts={
            PartRole.OWNER: PartInput(
                name=citizen.name, identity=citizen.identity, phone=citizen.phone, address=citizen.address
            )
        },
        papers=[PaperInput(name="Đơn (tờ khai) theo mẫu", originals=1)],
        time_limit=service.limit,
    )
    return UUID(accept(act_of(actor, at), actor, [wanted])[0]["dossier_id"])


def _do(desk: Desk, citizen: Citizen, service: Service, dossier_id: UUID, task: Task, at: datetime) -> None:
    actor = desk.actor(task, at)
    dossier = Dossier.objects.only("process_version_id").get(id=dossier_id)
    node = process_of(dossier.process_version_id).node(task.node)
    action = node.allowed_actions[0].id
    act = act_of(actor, at)
    if task.capability == "handle" and not Result.objects.filter(dossier_id=dossier_id).exists():
        kind = KINDS[dossier_id.int % len(KINDS)]
        draft = DraftInput(
            dossier_id, kind, f"Về việc {_decapitalised(service.name)}", _body(citizen, service)
        )
        draft_result(act_of(actor, at), actor, draft)
    if node.act == "approve":
        read = Result.objects.get(dossier_id=dossier_id).draft_sha256
        approve_result(act, actor, [ApprovalInput(dossier_id, task.seq, action, read)])
    elif node.act == "issue":
        issue_result(act, actor, [IssueInput(dossier_id, task.seq, action, _symbol(desk, dossier_id))])
    elif node.act == "deliver":
        deliver_result(
            act,
            actor,
            [DeliveryInput(dossier_id, task.seq, action, Channel.COUNTER, Collector.OWNER, citizen.name)],
        )
    else:
        complete_step(act, actor, [StepToComplete(dossier_id, task.seq, action)])


def _symbol(desk: Desk, dossier_id: UUID) -> str:
    kind = ("GXN", "GCN", "QĐ", "TB")[dossier_id.int % len(KINDS)]
    return f"{kind}-{'UBND' if desk.founded.office.own_desk else 'SO'}"


def _body(citizen: Citizen, service: Service) -> str:
    return (
        f"Xét hồ sơ của ông (bà) {citizen.name}, địa chỉ {citizen.address}.\n"
        f"Kết quả giải quyết thủ tục “{service.name}”: hồ sơ đủ điều kiện theo quy định."
    )


def _place(desk: Desk) -> str:
    office = desk.founded.office
    return office.address.rpartition(", ")[2]


def _decapitalised(name: str) -> str:
    return name[:1].lower() + name[1:]
