"""Random sound drawings run as SpiffWorkflow runs them: a fixed share of what the report runs."""

import pytest

from tests.oracles.bpmn.duel import Outcome, duel
from tests.oracles.bpmn.sound_models import sound_model


@pytest.mark.parametrize("seed", range(80))
def test_every_open_task_is_open_in_both(seed: int) -> None:
    outcome: Outcome = duel(sound_model(seed, depth=2), seed)
    assert outcome.difference == "", outcome.steps
