"""SpiffWorkflow behind the few questions that an oracle asks. Its clock is ours."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Self
from unittest.mock import patch

from lxml import etree
from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
from SpiffWorkflow.bpmn.specs.event_definitions import timer
from SpiffWorkflow.bpmn.specs.mixins.multiinstance_task import LoopTask
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState

from tests.oracles.bpmn.sound_models import EVERYTHING, JOIN_IN_A_LOOP, Taste


class SpiffRival:
    """One running process in SpiffWorkflow."""

    name: ClassVar = "SpiffWorkflow"
    tastes: ClassVar[tuple[Taste, ...]] = (EVERYTHING,)

    def __init__(self, xml: bytes, process_id: str, data: Mapping[str, Any], at: datetime) -> None:
        parser = BpmnParser()
        parser.add_bpmn_xml(etree.fromstring(xml))
        specs = parser.get_spec(process_id), parser.get_subprocess_specs(process_id)
        self._workflow = BpmnWorkflow(*specs)
        for task in self._workflow.get_tasks(state=TaskState.READY):
            task.data.update(data)
        self.advance(at)

    def open_tasks(self) -> Counter[str]:
        """How often each user task is open."""
        return Counter(task.task_spec.bpmn_id for task in self._ready())

    def complete(self, node: str, data: Mapping[str, Any]) -> None:
        """Completes one open task of that node."""
        task = next(task for task in self._ready() if task.task_spec.bpmn_id == node)
        task.data.update(data)
        with _at(self._now):
            task.run()
            self._settle()

    def advance(self, at: datetime) -> None:
        """Lets timers fire that are due by then."""
        self._now = at
        with _at(at):
            self._settle()

    @property
    def ended(self) -> bool:
        """Whether nothing is left to do."""
        return bool(self._workflow.is_completed())

    def excuse(self, traits: set[str], ours: Counter[str]) -> str:
        """Why it may differ: a join in a loop goes on before all branches came, the second time round."""
        return JOIN_IN_A_LOOP if JOIN_IN_A_LOOP in traits and self.open_tasks() > ours else ""

    def _ready(self) -> list[Any]:
        ready = self._workflow.get_tasks(state=TaskState.READY)
        return [task for task in ready if task.task_spec.manual and not isinstance(task.task_spec, LoopTask)]

    def _settle(self) -> None:
        """Its loop moves automatic tasks only; timers and joins move when asked to look again."""
        for _ in range(50):
            self._workflow.do_engine_steps()
            self._workflow.refresh_timers()
            if not any(not task.task_spec.manual for task in self._workflow.get_tasks(state=TaskState.READY)):
                return


class _Clock(datetime):
    """`datetime` whose now is told."""

    told: datetime

    @classmethod
    def now(cls, tz: Any = None) -> Self:
        del tz
        return cls.fromtimestamp(cls.told.timestamp(), cls.told.tzinfo)


def _at(moment: datetime) -> Any:
    _Clock.told = moment
    return patch.object(timer, "datetime", _Clock)
