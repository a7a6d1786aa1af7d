"""What waits for whom, in which order and group, and what a search finds."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from motcua.apps.dossiers.commands.accept import accept
from motcua.apps.dossiers.queries.deadline import Standing, deadlines_at
from motcua.apps.dossiers.queries.work_list import (
    Order,
    WorkAsked,
    WorkPart,
    WorkRow,
    work_choices,
    work_rows,
    work_sizes,
)
from motcua.apps.dossiers.queries.work_queues import Queue, queue_counts
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import MONDAY_MORNING, Office, at, make_office
from tests.factories.orgs import StaffFixture, act_of, make_commune, make_province

pytestmark = pytest.mark.django_db

FRIDAY = date(2026, 11, 27)
LAST_WEDNESDAY = date(2026, 11, 18)


def rows(who: StaffFixture, now: datetime = MONDAY_MORNING, **asked: Any) -> tuple[WorkRow, ...]:
    actor = who.actor()
    return work_rows(actor, WorkAsked(**asked), deadlines_at(now, actor.agency_id))


def owners(who: StaffFixture, now: datetime = MONDAY_MORNING, **asked: Any) -> list[str]:
    return [row.owner_name for row in rows(who, now, **asked)]


def counts(who: StaffFixture, now: datetime = MONDAY_MORNING) -> dict[str, int]:
    actor = who.actor()
    return {
        queue.value: count for queue, count in queue_counts(actor, deadlines_at(now, actor.agency_id)).items()
    }


def accept_many(office: Office, count: int) -> None:
    receiver = office.commune[Role.RECEIVING_OFFICER]
    wanted = [office.acceptance(owner=f"Nguyễn Thị Số {place}") for place in range(count)]
    accept(act_of(receiver, MONDAY_MORNING), receiver.actor(), wanted)


def test_a_row_says_what_waits_since_when_and_how_much_time_is_left() -> None:
    office = make_office()
    dossier = office.accept()

    (row,) = rows(office.commune[Role.CASE_OFFICER], at(14, 0))

    assert row == WorkRow(
        dossier_id=dossier.id,
        code=dossier.code,
        state="in_process",
        procedure_name="Đăng ký thành lập hộ kinh doanh",
        owner_name="Trương Thị Thanh Hằng",
        channel="counter",
        step_seq=1,
        step_name="Thụ lý",
        since=MONDAY_MORNING,
        unit_id=office.commune[Role.CASE_OFFICER].post.unit_id,
        unit_name="Phòng Kinh tế, Hạ tầng và Đô thị",
        assignee_name="",
        agency_name=office.commune.agency.name,
        received_at=MONDAY_MORNING,
        due_at=at(9, 41, FRIDAY),
        resolved_at=None,
        standing=Standing.OK,
        left="còn 2 ngày 5 giờ",
    )


def test_the_most_urgent_comes_first_and_groups_count_what_other_pages_hold() -> None:
    office = make_office()
    office.accept(at(9, 0), owner="Trong hạn")
    office.accept(at(16, 0, LAST_WEDNESDAY), owner="Hôm nay")
    office.accept(at(8, 0, LAST_WEDNESDAY), owner="Quá hạn")
    office.accept(at(8, 0, LAST_WEDNESDAY + timedelta(1)), owner="Sắp đến")
    officer = office.commune[Role.CASE_OFFICER]
    deadlines = deadlines_at(at(9, 40), officer.actor().agency_id)

    sizes = work_sizes(officer.actor(), WorkAsked(), deadlines)
    first_three = WorkPart(work_rows(officer.actor(), WorkAsked(), deadlines, most=3), sizes)

    assert [
        (group.standing, group.size, [row.owner_name for row in group.rows]) for group in first_three.groups
    ] == [
        ("late", 1, ["Quá hạn"]),
        ("today", 1, ["Hôm nay"]),
        ("soon", 1, ["Sắp đến"]),
    ]
    assert sizes == {"late": 1, "today": 1, "soon": 1, "ok": 1, "paused": 0, "done": 0}
    assert [row.left for row in first_three.rows] == [
        "quá hạn 1 giờ 40 phút",
        "còn 4 giờ 20 phút",
        "còn 5 giờ 50 phút",
    ]


def test_a_step_waits_with_those_who_may_do_it_and_is_seen_by_its_unit() -> None:
    office = make_office()
    dossier = office.accept()
    office.draft(dossier, at(10))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    commune = office.commune

    assert owners(commune[Role.CASE_OFFICER]) == []
    assert owners(commune[Role.CASE_OFFICER], queue=Queue.UNIT) == ["Trương Thị Thanh Hằng"]
    assert owners(commune[Role.HEAD_OF_UNIT]) == ["Trương Thị Thanh Hằng"]
    assert owners(commune[Role.AGENCY_LEADER]) == []


def test_a_result_waits_at_the_desk_that_hands_it_over() -> None:
    office = make_office()
    dossier = office.accept()
    office.resolve(dossier, at(14))

    (row,) = rows(office.commune[Role.RETURNING_OFFICER], at(15))

    assert (row.step_name, row.standing, row.left, row.resolved_at) == (
        "Trả kết quả",
        Standing.DONE,
        "",
        at(14),
    )


def test_queues_are_counted_by_role() -> None:
    office = make_office()
    office.accept(at(8, 0, LAST_WEDNESDAY))
    office.accept(at(16, 0, LAST_WEDNESDAY))
    office.accept(at(9, 0))
    signing = office.accept(at(9, 0))
    office.draft(signing, at(9, 5))
    office.complete(signing, Role.CASE_OFFICER, "submit", at(9, 5))
    office.complete(signing, Role.HEAD_OF_UNIT, "agree", at(9, 5))
    office.resolve(office.accept(at(9, 10)), at(9, 30))

    assert counts(office.commune[Role.CASE_OFFICER], at(9, 40)) == {
        "mine": 3,
        "new": 1,
        "late": 1,
        "today": 1,
        "unassigned": 3,
        "unit": 3,
        "to_sign": 1,
        "to_hand_over": 1,
    }
    assert counts(office.commune[Role.AGENCY_LEADER], at(9, 40))["mine"] == 1
    assert counts(office.commune[Role.RETURNING_OFFICER], at(9, 40))["mine"] == 1
    assert set(counts(office.commune[Role.ADMINISTRATOR], at(9, 40)).values()) == {0}


def test_another_commune_sees_nothing_of_it() -> None:
    office = make_office()
    dossier = office.accept()
    stranger = make_commune("Phường Minh Khai")[Role.CASE_OFFICER]

    assert rows(stranger) == rows(stranger, search=dossier.code) == rows(stranger, search="hằng") == ()


@pytest.mark.parametrize(
    "typed",
    [
        "Trương Thị Thanh Hằng",
        "truong thi thanh hang",
        "HẰNG trương",
        "099301000482",
        "099 301 000 482",
        "0100 000 482",
        "+84100000482",
        "261123-0001",
    ],
)
def test_a_search_finds_by_name_in_any_order_number_telephone_and_end_of_the_code(typed: str) -> None:
    office = make_office()
    office.accept()
    assert owners(office.commune[Role.CASE_OFFICER], search=typed) == ["Trương Thị Thanh Hằng"]


def test_a_search_finds_what_was_handed_over_long_ago() -> None:
    office = make_office()
    dossier = office.accept()
    office.resolve(dossier, at(14))
    office.deliver(dossier, at(15))

    (row,) = rows(office.commune[Role.CASE_OFFICER], search=f" {dossier.code.lower()} ")

    assert (row.step_seq, row.state.label) == (None, "Đã trả kết quả")


@pytest.mark.parametrize("typed", ["01/GCN-UBND", "1/gcn-ubnd", " 01 / gcn-ubnd"])
def test_a_search_finds_by_the_number_of_a_paper(typed: str) -> None:
    office = make_office()
    office.resolve(office.accept(), at(14))
    assert owners(office.commune[Role.CASE_OFFICER], search=typed) == ["Trương Thị Thanh Hằng"]


@pytest.mark.parametrize(
    "typed",
    [
        "02/GP-UBND",
        "01/QĐ-UBND",
        "099301000483",
        "0100000483",
        "261123-0009",
        "%",
        "_",
        "Hằn9",
        "H99-261123-0001",
    ],
)
def test_a_search_finds_nobody_who_was_not_named(typed: str) -> None:
    office = make_office()
    office.accept()
    assert owners(office.commune[Role.CASE_OFFICER], search=typed) == []


def test_the_list_is_narrowed_and_sorted_as_asked() -> None:
    office = make_office()
    office.accept(at(9, 0), owner="Vũ Đình Trọng")
    office.accept(at(8, 0), owner="Đặng Minh Anh")
    office.accept(at(10, 0), owner="Nguyễn Hữu Ân")
    head = office.commune[Role.HEAD_OF_UNIT]

    assert owners(head, order=Order.OWNER) == ["Đặng Minh Anh", "Nguyễn Hữu Ân", "Vũ Đình Trọng"]
    assert owners(head, order=Order.RECEIVED) == ["Đặng Minh Anh", "Vũ Đình Trọng", "Nguyễn Hữu Ân"]
    assert owners(head, step="Thụ lý") == owners(head, channel="counter") == owners(head)
    assert (
        owners(head, step="Văn thư cấp số")
        == owners(head, channel="online")
        == owners(head, field="khac")
        == []
    )


def test_what_the_queue_can_be_narrowed_to_is_what_waits_in_it() -> None:
    office = make_office()
    office.accept()
    office.complete(office.accept(), Role.CASE_OFFICER, "submit", at(10))
    head = office.commune[Role.HEAD_OF_UNIT].actor()

    fields, steps = work_choices(head, WorkAsked(step="Thụ lý"), deadlines_at(at(11), head.agency_id))

    assert list(fields.values()) == [office.version.field.name]
    assert steps == ["Lãnh đạo phòng xem xét", "Thụ lý"]


def test_who_only_watches_sees_initials() -> None:
    province = make_province()
    office = make_office(make_commune(parent=province.agency))
    office.accept()
    assert owners(province[Role.PROCEDURE_CONTROLLER], search="hằng") == ["T. T. T. Hằng"]


@pytest.mark.parametrize("waiting", [1, 3, 50])
def test_the_list_costs_the_same_however_long_it_is(waiting: int, django_assert_num_queries: Any) -> None:
    office = make_office()
    accept_many(office, waiting)
    actor = office.commune[Role.CASE_OFFICER].actor()
    deadlines = deadlines_at(MONDAY_MORNING, actor.agency_id)

    # The rows, and the version of the calendar of their one agency.
    with django_assert_num_queries(2):
        assert len(work_rows(actor, WorkAsked(), deadlines)) == waiting
    with django_assert_num_queries(1):
        assert sum(work_sizes(actor, WorkAsked(), deadlines).values()) == waiting
    with django_assert_num_queries(1):
        assert queue_counts(actor, deadlines)[Queue.MINE] == waiting
