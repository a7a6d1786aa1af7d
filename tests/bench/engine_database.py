"""A step of a dossier, kept in the database: the product's command against SQL written by hand. Goal: ≥ 0.6.

Both do the same two steps over and over on dossiers of their own: the officer presents, the head sends back.
"""

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import psycopg
from django.db import connection

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.models import Dossier, Task
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.domain.worktime import WorkingMinutes, due_moment
from motcua.platform.db.ids import new_id
from tests.bench.frame import Row
from tests.bench.handwritten import Move, Position, take_step, take_step_blind
from tests.bench.settings import HAS_VIEWFLOW
from tests.factories.dossiers import MONDAY_MORNING, Office, make_office
from tests.factories.orgs import act_of

DOSSIERS = 40
BULK = 500
ROUNDS = 25
STEPS = (
    (Role.CASE_OFFICER, "submit", "complete_step", "handle", "review"),
    (Role.HEAD_OF_UNIT, "return", "return_step", "review", "handle"),
)
NAMES = {"handle": "Thụ lý", "review": "Lãnh đạo phòng xem xét"}
BUDGET_MINUTES = {"handle": 480, "review": 240}
AT = MONDAY_MORNING + timedelta(hours=1)


def rows() -> tuple[Row, ...]:
    """The rows, on the database that is set up; django-viewflow's where it is installed."""
    office = make_office()
    ours, theirs, blind, many = (_dossiers(office, number) for number in (DOSSIERS, DOSSIERS, DOSSIERS, BULK))
    steps = 2 * DOSSIERS
    return (
        Row(
            "engine.step.database_vs_handwritten_sql", "steps/s",
            product(office, ours), steps,
            "by hand: read, then write", rival(office, theirs, own_connection()), steps,
            clock=time.perf_counter, rounds=ROUNDS,
        ),
        Row(
            "engine.step.database_vs_blind_sql", "steps/s",
            product(office, ours), steps,
            "by hand, asking nothing", blind_rival(office, blind, own_connection()), steps,
            clock=time.perf_counter, rounds=ROUNDS,
        ),
        Row(
            "engine.step.database_500_at_once_vs_one_by_one", "steps/s",
            product_at_once(office, many), 2 * BULK, "ours, one by one", product(office, ours), steps,
            clock=time.perf_counter,
        ),
        *_viewflow_row(office, ours),
    )  # fmt: skip


def _viewflow_row(office: Office, ours: list[Dossier]) -> Iterator[Row]:
    if not HAS_VIEWFLOW:
        return
    from tests.bench.viewflow_steps import viewflow

    theirs = viewflow(office, DOSSIERS, tuple((role, action) for role, action, *_ in STEPS))
    yield Row(
        "engine.step.database_vs_viewflow", "steps/s",
        product(office, ours), 2 * DOSSIERS, "django-viewflow", theirs, 2 * DOSSIERS,
        clock=time.perf_counter,
    )  # fmt: skip


def product(office: Office, dossiers: list[Dossier]) -> Callable[[], object]:
    """Each dossier by an act of its own."""
    people = {role: _actor(office, role) for role, *_ in STEPS}

    def call() -> object:
        for role, action, *_ in STEPS:
            for dossier, seq in _open_steps(dossiers):
                step = StepToComplete(dossier, seq, action)
                complete_step(act_of(office.commune[role], AT), people[role], [step])
        return None

    return call


def product_at_once(office: Office, dossiers: list[Dossier]) -> Callable[[], object]:
    """All dossiers by one act."""

    def call() -> object:
        for role, action, *_ in STEPS:
            wanted = [StepToComplete(dossier, seq, action) for dossier, seq in _open_steps(dossiers)]
            complete_step(act_of(office.commune[role], AT), _actor(office, role), wanted)
        return None

    return call


def own_connection() -> "psycopg.Connection[Any]":
    """One more connection to the database that Django is on."""
    connection.ensure_connection()
    return psycopg.connect(connection.connection.info.dsn, autocommit=True)


def rival(office: Office, dossiers: list[Dossier], own: "psycopg.Connection[Any]") -> Callable[[], object]:
    """The same by hand, on a connection of its own; what a page would have sent is at hand."""
    standing = _standing(dossiers)
    moves = [move_of(office, *step) for step in STEPS]

    def call() -> object:
        for move in moves:
            for place, at in enumerate(standing):
                page = (at.dossier_id, at.task, at.last_seq)
                standing[place] = take_step(own, *page, move, new_id(), AT)
        return None

    return call


def blind_rival(
    office: Office, dossiers: list[Dossier], own: "psycopg.Connection[Any]"
) -> Callable[[], object]:
    """The same by a hand that asks for nothing and refuses nobody."""
    standing = _standing(dossiers)
    moves = [move_of(office, *step) for step in STEPS]

    def call() -> object:
        for move in moves:
            for place, at in enumerate(standing):
                standing[place] = take_step_blind(own, at, move, new_id(), AT)
        return None

    return call


def _standing(dossiers: list[Dossier]) -> list[Position]:
    ids = [dossier.id for dossier in dossiers]
    tasks = Task.objects.filter(dossier__in=ids, state="open").select_related("dossier")
    return [
        Position(
            task.dossier.id,
            task.dossier.code,
            task.dossier.last_seq,
            bytes(task.dossier.head),
            task.dossier.next_token,
            task.seq,
            task.node,
            task.name,
        )
        for task in tasks
    ]


def move_of(office: Office, role: Role, action: str, verb: str, node: str, next_node: str) -> Move:
    """One of the two steps as the hand takes it."""
    who = office.commune[role]
    budget = WorkingMinutes(BUDGET_MINUTES[next_node])
    due_at: datetime = due_moment(AT, budget, calendar_of(office.commune.agency.id))
    unit = office.commune.units[UnitKind.SPECIALIST].id
    return Move(
        verb, action, next_node, NAMES[next_node], next_node, unit, who.user.pk, who.post.pk,
        frozenset({(node, unit)}), due_at,
    )  # fmt: skip


def _dossiers(office: Office, number: int) -> list[Dossier]:
    return [office.accept() for _ in range(number)]


def _actor(office: Office, role: Role) -> Actor:
    return office.commune[role].actor()


def _open_steps(dossiers: list[Dossier]) -> list[tuple]:
    ids = [dossier.id for dossier in dossiers]
    return list(Task.objects.filter(dossier__in=ids, state="open").values_list("dossier_id", "seq"))
