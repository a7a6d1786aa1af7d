"""What waits for whom, in which order and group, and what a search finds."""

from datetime import date

import pytest
from django.test.utils import CaptureQueriesContext
from django.db import connection

from motcua.apps.dossiers.queries.deadline import Deadlines, Standing, deadlines_at
from motcua.apps.dossiers.queries.work_list import Order, WorkAsked, WorkPart, WorkRow, work_choices, work_rows, work_sizes
from motcua.apps.dossiers.queries.work_queues import Queue, queue_counts
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import MONDAY_MORNING, Office, at, make_office
from tests.factories.orgs import make_commune, make_province

pytestmark = pytest.mark.django_db

FRIDAY = date(2026, 11, 27)


def _seen(office: Office, role: Role, moment=MONDAY_MORNING) -> tuple[Actor, Deadlines]:  # noqa: ANN001
    actor = office.commune[role].actor()
    return actor, deadlines_at(moment, actor.agency_id)


def _list(office: Office, role: Role, moment=MONDAY_MORNING, **asked: object) -> tuple[WorkRow, ...]:  # noqa: ANN001
    actor, deadlines = _seen(office, role, moment)
    return work_rows(actor, WorkAsked(**asked), deadlines)


def _owners(rows: tuple[WorkRow, ...]) -> list[str]:
    return [row.owner_name for row in rows]


def test_a_row_says_what_waits_since_when_and_how_much_time_is_left() -> None:
    office = make_office()
    dossier = office.accept()

    (row,) = _list(office, Role.CASE_OFFICER, at(14, 0))

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
        due_at=at(9, 41, FRIDAY),
        resolved_at=None,
        standing=Standing.OK,
        left="còn 2 ngày 5 giờ",
    )
