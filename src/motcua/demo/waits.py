"""Dossiers of the demo that wait for their applicants, for a tax notice, or got another date."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from uuid import UUID

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.dossiers.commands.extend import ExtensionInput, extend
from motcua.apps.dossiers.commands.pause import PauseInput, pause
from motcua.apps.dossiers.commands.receive_supplement import (
    ReceiptOfSupplement,
    ReceivedGap,
    receive_supplement,
)
from motcua.apps.dossiers.commands.request_supplement import (
    GapInput,
    SupplementInput,
    request_supplement,
)
from motcua.apps.dossiers.commands.reschedule import ApologyInput, reschedule
from motcua.apps.dossiers.commands.resume import ResumeInput, resume
from motcua.apps.dossiers.models import Dossier, Task
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.states import DossierState
from motcua.apps.orgs.roles import Role
from motcua.demo.acting import act_of
from motcua.demo.organisation import Founded
from motcua.domain.worktime import WorkingDays, WorkingHours, due_moment

GAPS = (
    GapInput(
        paper="Bản sao giấy tờ chứng minh địa điểm",
        wrong="Chưa nộp",
        bring="Bản sao hợp đồng thuê hoặc giấy chứng nhận quyền sử dụng đất",
        citation="NĐ 118/2025 Điều 17",
    ),
    GapInput(
        paper="Đơn (tờ khai) theo mẫu",
        wrong="Mục địa chỉ để trống, thiếu chữ ký",
        bring="Tờ khai ghi đủ địa chỉ, có chữ ký của chủ hồ sơ",
        citation="NĐ 118/2025 Điều 17",
    ),
)
DAYS_TO_ANSWER = 15

type Wait = Callable[[Founded, UUID, datetime, datetime], None]
"""What happens to one dossier from a moment on, up to the end of the demo."""


def let_wait(office: Founded, until: datetime) -> None:
    """One of each kind, on dossiers that nobody has touched since they came to a case officer."""
    for tell, (dossier_id, began) in zip(_WAITS, _untouched(office), strict=False):
        tell(office, dossier_id, _later(office, began, 3), until)


def _untouched(office: Founded) -> Iterator[tuple[UUID, datetime]]:
    """Their ids and since when, the oldest first."""
    steps = Task.objects.filter(
        state="open",
        capability="handle",
        dossier__agency=office.agency.id,
        dossier__state=DossierState.IN_PROCESS,
        dossier__results=None,
    )
    return iter(steps.order_by("opened_at").values_list("dossier_id", "opened_at"))


def _later(office: Founded, at: datetime, hours: int) -> datetime:
    return due_moment(at, WorkingHours(hours), calendar_of(office.agency.id))


def _asked(office: Founded, dossier_id: UUID, at: datetime, until: datetime) -> None:
    """A notice that nobody has answered."""
    if at >= until:
        return
    officer = office.actor(Role.CASE_OFFICER, at)
    wanted = SupplementInput(
        dossier_id=dossier_id,
        gaps=GAPS,
        reason="Hồ sơ chưa đủ để thẩm định",
        contact_name=officer.display_name,
        contact_phone=office.desk.phone,
        answer_by=local_day(at) + timedelta(days=DAYS_TO_ANSWER),
    )
    request_supplement(act_of(officer, at), officer, [wanted])


def _came_in_part(office: Founded, dossier_id: UUID, at: datetime, until: datetime) -> None:
    _asked(office, dossier_id, at, until)
    _take_in(office, dossier_id, _later(office, at, 10), until, [ReceivedGap(2, originals=1)])


def _came(office: Founded, dossier_id: UUID, at: datetime, until: datetime) -> None:
    _asked(office, dossier_id, at, until)
    whole = [ReceivedGap(1, copies=1), ReceivedGap(2, originals=1)]
    _take_in(office, dossier_id, _later(office, at, 12), until, whole)


def _take_in(
    office: Founded, dossier_id: UUID, at: datetime, until: datetime, came: list[ReceivedGap]
) -> None:
    if at >= until:
        return
    desk = office.actor(Role.RECEIVING_OFFICER, at)
    receive_supplement(act_of(desk, at), desk, [ReceiptOfSupplement(dossier_id, came)])


def _waits_for_tax(office: Founded, dossier_id: UUID, at: datetime, until: datetime) -> None:
    if at >= until:
        return
    officer = office.actor(Role.CASE_OFFICER, at)
    wanted = PauseInput(
        dossier_id=dossier_id,
        ground="financial_payment",
        evidence_number="318/TB-CCT",
        evidence_on=local_day(at),
    )
    pause(act_of(officer, at), officer, [wanted])


def _paid(office: Founded, dossier_id: UUID, at: datetime, until: datetime) -> None:
    _waits_for_tax(office, dossier_id, at, until)
    paid = _later(office, at, 16)
    if paid >= until:
        return
    officer = office.actor(Role.CASE_OFFICER, paid)
    wanted = ResumeInput(dossier_id, "Đã nộp tiền, có biên lai")
    resume(act_of(officer, paid), officer, [wanted])


def _extended(office: Founded, dossier_id: UUID, at: datetime, until: datetime) -> None:
    at = min(at, until - timedelta(minutes=50))
    if at >= Dossier.objects.get(id=dossier_id).due_at:
        return
    leader = office.actor(Role.AGENCY_LEADER, at)
    wanted = ExtensionInput(
        dossier_id=dossier_id,
        days=2,
        ground="Nội dung phức tạp, nhiều tài liệu phải đối chiếu",
        source="NĐ 23/2015 Điều 21",
    )
    extend(act_of(leader, at), leader, [wanted])


def _apologised_for(office: Founded, dossier_id: UUID, at: datetime, until: datetime) -> None:
    at = until - timedelta(minutes=45)
    due_at = Dossier.objects.get(id=dossier_id).due_at
    leader = office.actor(Role.AGENCY_LEADER, at)
    promised_at = due_moment(max(due_at, at), WorkingDays(4), calendar_of(office.agency.id))
    wanted = ApologyInput(dossier_id, "Chờ ý kiến của cơ quan phối hợp", promised_at)
    reschedule(act_of(leader, at), leader, [wanted])


_WAITS: tuple[Wait, ...] = (
    _apologised_for,
    _asked,
    _waits_for_tax,
    _came_in_part,
    _came,
    _paid,
    _extended,
)
