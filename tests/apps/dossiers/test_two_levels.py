"""A department appraises, the province decides: one dossier, one code, and the province's number."""

import pytest

from motcua.apps.dossiers.commands.approve_result import ApprovalInput, approve_result
from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.commands.issue_result import IssueInput, issue_result
from motcua.apps.dossiers.models import Dossier, IssuedPaper, Result, Task
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.orgs.models import Duty, UnitKind
from motcua.apps.orgs.roles import Role
from motcua.apps.processes.commands.assign_process import assign_process
from motcua.apps.processes.commands.publish_shipped import publish_shipped
from motcua.apps.processes.library import TWO_LEVELS
from motcua.platform.acts import ActRefused, NotAllowed
from motcua.platform.files import open_file
from tests.factories.dossiers import Office, at, keep_hours, make_office
from tests.factories.orgs import (
    SINCE,
    AgencyFixture,
    StaffFixture,
    act_of,
    make_department,
    make_province,
    system_act,
)
from tests.platform.papers.reading import words_of

pytestmark = pytest.mark.django_db

WAY_UP = (
    ("Thụ lý", "department", Role.CASE_OFFICER, "submit"),
    ("Thẩm định", "department", Role.CASE_OFFICER, "submit"),
    ("Trình phòng", "department", Role.HEAD_OF_UNIT, "agree"),
    ("Lãnh đạo sở trình Ủy ban nhân dân tỉnh", "department", Role.AGENCY_LEADER, "present"),
    ("Văn phòng UBND tỉnh thẩm tra", "province", Role.CASE_OFFICER, "submit"),
    ("Lãnh đạo văn phòng xem xét", "province", Role.HEAD_OF_UNIT, "agree"),
)


@pytest.fixture
def province() -> AgencyFixture:
    return make_province()


@pytest.fixture
def department(province: AgencyFixture) -> Office:
    """Below the province, and following the shipped process of two levels."""
    version = make_office().version
    department = make_department("Sở Xây dựng", province.agency)
    keep_hours(department)
    process = publish_shipped(system_act())[TWO_LEVELS]
    assign_process(system_act(), department.agency.id, version.procedure_id, process.id, SINCE)
    return Office(department, version)


def waiting(dossier: Dossier) -> Task:
    return Task.objects.get(dossier=dossier, state="open")


def do(dossier: Dossier, who: StaffFixture, action: str) -> None:
    complete_step(
        act_of(who, at(11)), who.actor(), [StepToComplete(dossier.id, waiting(dossier).seq, action)]
    )


def until_decision(department: Office, province: AgencyFixture) -> Dossier:
    dossier = department.accept()
    department.draft(dossier, at(10))
    for step, agency, role, action in WAY_UP:
        assert waiting(dossier).name == step
        do(dossier, (department.commune if agency == "department" else province)[role], action)
    return dossier


def decide(dossier: Dossier, leader: StaffFixture, clerk: StaffFixture) -> None:
    read = Result.objects.get(dossier=dossier).draft_sha256
    wanted = ApprovalInput(dossier.id, waiting(dossier).seq, "approve", read)
    approve_result(act_of(leader, at(14)), leader.actor(), [wanted])
    numbering = IssueInput(dossier.id, waiting(dossier).seq, "issue", "QĐ-UBND")
    issue_result(act_of(clerk, at(15)), clerk.actor(), [numbering])


def test_it_goes_up_is_decided_and_comes_back_under_one_code(
    department: Office, province: AgencyFixture
) -> None:
    dossier = until_decision(department, province)
    decide(dossier, province[Role.AGENCY_LEADER], province[Role.RECORDS_CLERK])

    last = waiting(dossier)
    assert (last.name, last.unit_id) == ("Trả kết quả", department.commune.units[UnitKind.RECEPTION].pk)
    department.deliver(dossier, at(16))
    ended = Dossier.objects.get(id=dossier.id)
    assert (ended.code, ended.state) == (dossier.code, "delivered")
    assert broken_timelines() == []


def test_number_and_head_of_the_paper_are_those_of_who_decides(
    department: Office, province: AgencyFixture
) -> None:
    plain = make_office(province)
    plain.resolve(plain.accept(), at(9, 50))
    dossier = until_decision(department, province)
    decide(dossier, province[Role.AGENCY_LEADER], province[Role.RECORDS_CLERK])

    paper = IssuedPaper.objects.get(dossier=dossier, form="result")
    with open_file(paper.sha256) as file:
        words = words_of(file.read())
    assert paper.number == "02/QĐ-UBND"
    assert province.agency.name.upper() in words.upper()
    assert department.commune.agency.name.upper() not in words.upper()


def test_each_agency_does_its_own_steps_and_no_others(department: Office, province: AgencyFixture) -> None:
    early = department.accept(owner="Lý Văn Páo")
    with pytest.raises(NotAllowed):
        do(early, province[Role.CASE_OFFICER], "submit")
    dossier = until_decision(department, province)
    with pytest.raises(NotAllowed):
        decide(dossier, department.commune[Role.AGENCY_LEADER], province[Role.RECORDS_CLERK])


def test_the_province_sees_what_came_up_and_the_department_everything(
    department: Office, province: AgencyFixture
) -> None:
    early = department.accept(owner="Lý Văn Páo")
    dossier = until_decision(department, province)

    def seen(who: StaffFixture) -> set[object]:
        return set(dossiers_seen_by(who.actor()).values_list("id", flat=True))

    for role in (Role.CASE_OFFICER, Role.AGENCY_LEADER):
        assert seen(department.commune[role]) == {early.id, dossier.id}
        assert seen(province[role]) == {dossier.id}


def test_each_agency_has_its_part_limit(department: Office, province: AgencyFixture) -> None:
    dossier = until_decision(department, province)
    parts = Task.objects.filter(dossier=dossier).values_list("unit__agency", "due_at")
    assert {agency for agency, _due in parts} == {department.commune.agency.pk, province.agency.pk}
    assert all(due for _agency, due in parts)


def test_where_nobody_above_numbers_nothing_is_accepted(department: Office, province: AgencyFixture) -> None:
    Duty.objects.filter(agency=province.agency, duty="records").delete()
    with pytest.raises(ActRefused, match=r"superior\.records"):
        department.accept()
