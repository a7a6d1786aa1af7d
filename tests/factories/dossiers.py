"""A commune that is ready to receive: hours, a process, one real procedure; and dossiers at it."""

import gzip
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from importlib.resources import files
from uuid import UUID

from motcua.apps.calendars.commands.load_days import load_days
from motcua.apps.calendars.commands.set_hours import set_hours
from motcua.apps.catalogue.commands.import_catalogue import import_catalogue
from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.dossiers.commands.accept import accept
from motcua.apps.dossiers.commands.acceptance import Acceptance, PaperInput, PartInput
from motcua.apps.dossiers.commands.approve_result import ApprovalInput, approve_result
from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.commands.deliver_result import DeliveryInput, deliver_result
from motcua.apps.dossiers.commands.draft_result import DraftInput, draft_result
from motcua.apps.dossiers.commands.issue_result import IssueInput, issue_result
from motcua.apps.dossiers.models import Dossier, Result, Task
from motcua.apps.dossiers.states import Channel, Collector, PartRole
from motcua.apps.orgs.roles import Role
from motcua.apps.processes.commands.assign_process import assign_process
from motcua.apps.processes.commands.publish_shipped import publish_shipped
from motcua.domain.worktime import TIME_ZONE, OfficeHours, known_years, national_days
from motcua.platform.db.ids import new_id
from tests.factories.orgs import SINCE, AgencyFixture, act_of, make_commune, system_act

BUSINESS_REGISTRATION = "1.001612"
"""Đăng ký thành lập hộ kinh doanh, as the national portal publishes it."""
MONDAY = date(2026, 11, 23)
MONDAY_MORNING = datetime(2026, 11, 23, 9, 41, tzinfo=TIME_ZONE)


@dataclass(frozen=True)
class Office:
    """A commune at work."""

    commune: AgencyFixture
    version: ProcedureVersion

    def accept(
        self,
        at: datetime = MONDAY_MORNING,
        owner: str = "Trương Thị Thanh Hằng",
        dossier_id: UUID | None = None,
        identity: str = "099301000482",
        time_limit: str = "3d",
    ) -> Dossier:
        """One dossier, received at the counter."""
        receiver = self.commune[Role.RECEIVING_OFFICER]
        wanted = self.acceptance(owner, dossier_id or new_id(at), identity, time_limit)
        answer = accept(act_of(receiver, at), receiver.actor(at), [wanted])[0]
        return Dossier.objects.get(id=answer["dossier_id"])

    def acceptance(
        self,
        owner: str = "Trương Thị Thanh Hằng",
        dossier_id: UUID | None = None,
        identity: str = "099301000482",
        time_limit: str = "3d",
    ) -> Acceptance:
        """What the reception form would hand over."""
        return Acceptance(
            dossier_id=dossier_id or new_id(),
            procedure_version_id=self.version.id,
            agency_id=self.commune.agency.id,
            desk_id=self.commune.desk.id,
            channel_in=Channel.COUNTER,
            channel_out=Channel.COUNTER,
            summary=self.version.name,
            parts={
                PartRole.OWNER: PartInput(
                    name=owner, identity=identity, phone="0100000482", address="Số 18 đường Lê Lợi, tổ 6"
                )
            },
            papers=[PaperInput(name="Giấy đề nghị đăng ký hộ kinh doanh", originals=1)],
            time_limit=time_limit,
        )

    def open_task(self, dossier: Dossier) -> Task:
        """The one open step of the dossier."""
        return Task.objects.get(dossier_id=dossier.id, state="open")

    def complete(self, dossier: Dossier, role: Role, action: str, at: datetime) -> None:
        """Do the open step."""
        who = self.commune[role]
        wanted = StepToComplete(dossier.id, self.open_task(dossier).seq, action)
        complete_step(act_of(who, at), who.actor(at), [wanted])

    def draft(self, dossier: Dossier, at: datetime) -> str:
        """Write the result; answers the hash of the draft."""
        who = self.commune[Role.CASE_OFFICER]
        draft = DraftInput(
            dossier.id, "Giấy chứng nhận", "Về việc đăng ký hộ kinh doanh", "Chứng nhận hộ kinh doanh."
        )
        return str(draft_result(act_of(who, at), who.actor(at), draft)["sha256"])

    def approve(self, dossier: Dossier, at: datetime) -> None:
        """The leader approves the draft as it is."""
        who = self.commune[Role.AGENCY_LEADER]
        read = Result.objects.get(dossier_id=dossier.id).draft_sha256
        wanted = ApprovalInput(dossier.id, self.open_task(dossier).seq, "approve", read)
        approve_result(act_of(who, at), who.actor(at), [wanted])

    def issue(self, dossier: Dossier, at: datetime) -> str:
        """The clerk numbers it; answers the number as written."""
        who = self.commune[Role.RECORDS_CLERK]
        wanted = IssueInput(dossier.id, self.open_task(dossier).seq, "issue", "GCN-UBND")
        return str(issue_result(act_of(who, at), who.actor(at), [wanted])[0]["number"])

    def deliver(self, dossier: Dossier, at: datetime) -> None:
        """The counter hands it to the owner."""
        who = self.commune[Role.RETURNING_OFFICER]
        wanted = DeliveryInput(
            dossier.id,
            self.open_task(dossier).seq,
            "deliver",
            Channel.COUNTER,
            Collector.OWNER,
            "Trương Thị Thanh Hằng",
        )
        deliver_result(act_of(who, at), who.actor(at), [wanted])

    def resolve(self, dossier: Dossier, at: datetime) -> None:
        """Everything up to and with the number, at one moment."""
        self.draft(dossier, at)
        self.complete(dossier, Role.CASE_OFFICER, "submit", at)
        self.complete(dossier, Role.HEAD_OF_UNIT, "agree", at)
        self.approve(dossier, at)
        self.issue(dossier, at)


def make_office(commune: AgencyFixture | None = None) -> Office:
    """A commune with office hours, the national days, the shipped process and one real procedure."""
    commune = commune or make_commune()
    version = _real_procedure()
    keep_hours(commune)
    process = publish_shipped(system_act())["commune"]
    assign_process(system_act(), commune.agency.id, version.procedure_id, process.id, SINCE)
    return Office(commune, version)


def keep_hours(commune: AgencyFixture) -> None:
    """Office hours 07:30-11:30 and 13:30-17:00, Monday to Friday, and the national days."""
    season = OfficeHours.parse("07:30-11:30,13:30-17:00").seasons[0]

    set_hours(
        system_act(),
        agency_id=commune.agency.id,
        season=replace(season, valid_from=date(2018, 1, 1)),
        name="Giờ hành chính",
    )
    load_days(system_act(), agency_id=commune.agency.id, days=national_days(), years=_years())


def _years() -> range:
    known = known_years()
    return range(min(known), max(known) + 1)


def _real_procedure() -> ProcedureVersion:
    found = ProcedureVersion.objects.filter(procedure__code=BUSINESS_REGISTRATION).first()
    if found is None:
        packed = (files("motcua.demo.data") / "procedures_demo.jsonl.gz").read_bytes()
        wanted = f'"{BUSINESS_REGISTRATION}"'.encode()
        lines = [line for line in gzip.decompress(packed).splitlines() if wanted in line]
        import_catalogue(lines, SINCE)
        found = ProcedureVersion.objects.get(procedure__code=BUSINESS_REGISTRATION)
    return found


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    """A moment of that Monday, or of another day."""
    return datetime.combine(day, time(hour, minute), TIME_ZONE)
