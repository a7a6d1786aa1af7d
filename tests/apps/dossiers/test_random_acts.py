"""Random acts by random officers for thousands of steps: whatever they do, nothing breaks.

A state machine of hypothesis tries sensible and senseless deeds alike. A deed may be refused, in words; it
may not fail otherwise, and after each one chain, clock, process, figures and books must hold.
`MOTCUA_RANDOM_ACTS=20` walks twenty times as far.
"""

import os
from collections import Counter
from datetime import datetime
from random import Random
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from motcua.apps.dossiers.commands.accept import accept
from motcua.apps.dossiers.commands.submit import Submission, submit
from motcua.apps.dossiers.states import Channel
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import ActRefused
from motcua.platform.db.ids import new_id
from tests.apps.dossiers.random_acts.deeds import DEEDS, TOURS, Trial, moment_after
from tests.apps.dossiers.random_acts.invariants import check_dossier, check_sums_and_books
from tests.factories.dossiers import MONDAY_MORNING, Office, make_office
from tests.factories.orgs import act_of

pytestmark = pytest.mark.django_db

FARTHER = int(os.environ.get("MOTCUA_RANDOM_ACTS", "1"))
SPRING = MONDAY_MORNING.replace(month=3, day=2)
"""A Monday early in the year: the calendar ends with the year, and a walk may take months."""
WALKS, STEPS = 4 * FARTHER, 60
THE_WAY = ("draft", "pause", "resume", "step_on", "step_on", "approve", "issue", "deliver")
ROLES = (
    Role.RECEIVING_OFFICER,
    Role.RETURNING_OFFICER,
    Role.CASE_OFFICER,
    Role.HEAD_OF_UNIT,
    Role.AGENCY_LEADER,
    Role.RECORDS_CLERK,
)
dice = st.integers(0, 2**32).map(Random)


def test_whatever_officers_do_chain_clock_process_figures_and_books_hold() -> None:
    office = make_office()
    done: Counter[str] = Counter()
    refused: Counter[str] = Counter()

    class Officers(RuleBasedStateMachine):
        """A commune on a working day."""

        def __init__(self) -> None:
            super().__init__()
            self.savepoint = transaction.atomic()
            self.savepoint.__enter__()
            self.now: datetime = SPRING
            self.dossiers: list[UUID] = []

        @initialize()
        def take_the_tours(self) -> None:
            for number, tour in enumerate(TOURS, start=1):
                self.receive(Random(number), "3d")
                for name, role in tour:
                    self.try_deed(name, role, self.dossiers[-1], Random(number))
            for number, names in enumerate([["ask_submitter", "not_accept"], ["accept_submission"]]):
                self.send(Random(number))
                for name in names:
                    self.try_deed(name, Role.RECEIVING_OFFICER, self.dossiers[-1], Random(number))

        @rule(dice=dice, limit=st.sampled_from(["1d", "3d", "8h", "10c"]))
        def receive(self, dice: Random, limit: str) -> None:
            self.now = moment_after(self.now, dice)
            receiver = office.commune[Role.RECEIVING_OFFICER]
            wanted = office.acceptance(dossier_id=new_id(self.now), time_limit=limit)
            accept(act_of(receiver, self.now), receiver.actor(self.now), [wanted])
            self.dossiers.append(wanted.dossier_id)

        @rule(dice=dice)
        def send(self, dice: Random) -> None:
            self.now = moment_after(self.now, dice)
            submission = submission_of(office, new_id(self.now))
            submit(act_of(office.commune[Role.RECEIVING_OFFICER], self.now), None, [submission])
            self.dossiers.append(submission.dossier_id)

        @precondition(lambda self: self.dossiers)
        @rule(dice=dice, name=st.sampled_from(sorted(DEEDS)))
        def random_deed(self, dice: Random, name: str) -> None:
            """Anything by anybody."""
            self.try_deed(name, dice.choice(ROLES), dice.choice(self.dossiers), dice)

        @precondition(lambda self: self.dossiers)
        @rule(
            dice=dice,
            names=st.permutations(sorted(DEEDS)).map(lambda names: names[:8]),
            far=st.integers(0, len(THE_WAY)),
        )
        def likely_deeds(self, dice: Random, names: list[str], far: int) -> None:
            """One of the newest dossiers goes part of its way; then several things by those who may."""
            dossier_id = dice.choice(self.dossiers[-3:])
            for name in [*THE_WAY[:far], *names]:
                self.try_deed(name, dice.choice(DEEDS[name][1]), dossier_id, dice)

        def try_deed(self, name: str, role: Role, dossier_id: UUID, dice: Random) -> None:
            self.now = moment_after(self.now, dice)
            who = office.commune[role]
            trial = Trial(office, act_of(who, self.now), who.actor(self.now), dossier_id, dice)
            try:
                with transaction.atomic():
                    DEEDS[name][0](trial)
                    done[name] += 1
            except ActRefused:
                refused[name] += 1
            check_dossier(dossier_id)

        def teardown(self) -> None:
            try:
                check_sums_and_books()
            finally:
                transaction.set_rollback(True)
                self.savepoint.__exit__(None, None, None)

    run_state_machine_as_test(
        Officers,
        settings=settings(
            max_examples=WALKS,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            phases=[Phase.generate],
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert sorted(DEEDS) == sorted(done), f"never done: {sorted(set(DEEDS) - set(done))}"


def submission_of(office: Office, dossier_id: UUID) -> Submission:
    """What somebody would send online."""
    accepted = office.acceptance(dossier_id=dossier_id)
    return Submission(
        dossier_id=dossier_id,
        procedure_version_id=accepted.procedure_version_id,
        agency_id=accepted.agency_id,
        desk_id=accepted.desk_id,
        channel_in=Channel.ONLINE,
        channel_out=Channel.COUNTER,
        summary=accepted.summary,
        parts=accepted.parts,
        papers=accepted.papers,
    )
