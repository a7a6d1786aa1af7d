"""Colleagues at work on one another's dossiers: steps given out and taken, opinions asked and given."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from motcua.apps.dossiers.commands.answer_consultation import OpinionInput, answer_consultation
from motcua.apps.dossiers.commands.assign import Assignment, assign
from motcua.apps.dossiers.commands.claim import claim
from motcua.apps.dossiers.commands.consult import Asked, ConsultationInput, consult
from motcua.apps.dossiers.commands.lying import TaskPick
from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.models.consultation import Opinion
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.models import Post
from motcua.apps.orgs.queries.staff import holders_in_unit
from motcua.apps.orgs.roles import Role
from motcua.demo.acting import act_of
from motcua.demo.organisation import Founded
from motcua.domain.worktime import TIME_ZONE

QUESTION = "Đề nghị cho ý kiến về sự phù hợp với quy hoạch và nghĩa vụ tài chính của khu đất."
ANSWER = "Phù hợp quy hoạch sử dụng đất đã duyệt; đề nghị nộp đủ tiền thuê đất trước khi cấp."


def work_together(offices: dict[str, Founded], until: datetime) -> None:
    """In the ward some steps are given out and one is taken; a department asks two others."""
    ward = offices["tanhoa"]
    _give_out(ward, until - timedelta(minutes=30))
    _ask(offices, until - timedelta(minutes=20))


def _give_out(ward: Founded, at: datetime) -> None:
    """Every other open step of the case officers, in turn; the last of them somebody takes."""
    head, officer = ward.actor(Role.HEAD_OF_UNIT, at), ward.actor(Role.CASE_OFFICER, at)
    officers = [holder.post_id for holder in holders_in_unit(officer.unit_id, Capability.HANDLE, at)]
    officers = [each for each in officers if Post.objects.get(id=each).role == Role.CASE_OFFICER]
    waiting = list(_steps_of(officer.unit_id, at))
    for place, task in enumerate(waiting[:-1:2]):
        wanted = Assignment(task.dossier_id, task.seq, officers[place % len(officers)])
        assign(act_of(head, at), head, [wanted])
    if waiting:
        claim(act_of(officer, at), officer, [TaskPick(waiting[-1].dossier_id, waiting[-1].seq)])


def _ask(offices: dict[str, Founded], at: datetime) -> None:
    """One has answered, of the other the answer is still to come."""
    asking, *asked = (offices[key] for key in ("sonnmt", "soxaydung", "sotaichinh"))
    officer = asking.actor(Role.CASE_OFFICER, at)
    task = _steps_of(officer.unit_id, at).first()
    if task is None:
        return
    answering = [office.actor(Role.CASE_OFFICER, at) for office in asked]
    questions = tuple(
        Asked(actor.unit_id, days, QUESTION) for actor, days in zip(answering, (3, 5), strict=True)
    )
    consult(act_of(officer, at), officer, [ConsultationInput(task.dossier_id, questions)])
    opinion = OpinionInput(
        dossier_id=task.dossier_id,
        entry_seq=_newest(task),
        place=1,
        opinion=Opinion.WITH_REMARKS,
        answer=ANSWER,
        paper_number="412/SXD-QLN",
        paper_on=at.astimezone(TIME_ZONE).date(),
    )
    later = at + timedelta(minutes=10)
    answer_consultation(act_of(answering[0], later), answering[0], [opinion])


def _steps_of(unit_id: UUID, at: datetime) -> QuerySet[Task]:
    """Open steps of the case officers of the unit, on dossiers whose clock runs."""
    return Task.objects.filter(
        unit=unit_id,
        state="open",
        capability=Capability.HANDLE,
        opened_at__lt=at,
        assignee_post_id=None,
        dossier__state="in_process",
    ).order_by("opened_at")


def _newest(task: Task) -> int:
    return int(task.dossier.timeline.latest("seq").seq)
