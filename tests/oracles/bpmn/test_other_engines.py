"""Random sound drawings run as other engines run them: a fixed share of what the report runs."""

import pytest

from tests.oracles.bpmn.duel import duel
from tests.oracles.bpmn.spiffworkflow import SpiffRival
from tests.oracles.npm.rival import NpmRival


@pytest.mark.parametrize("seed", range(80))
def test_every_open_task_is_open_in_spiffworkflow(seed: int) -> None:
    _model, outcome = duel(seed, 2, SpiffRival)
    assert outcome.difference == "", outcome.steps


@pytest.mark.parametrize("seed", range(80))
def test_every_open_task_is_open_in_bpmn_engine(seed: int) -> None:
    _model, outcome = duel(seed, 2, NpmRival)
    assert outcome.difference == "", outcome.steps
