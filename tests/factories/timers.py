"""Processes with waits in them, drawn for a commune that then follows them."""

from collections.abc import Sequence

from motcua.apps.processes.commands.assign_process import assign_process
from motcua.apps.processes.commands.publish_version import publish_version
from motcua.apps.processes.commands.save_draft import save_draft
from tests.factories.dossiers import Office, make_office
from tests.factories.orgs import SINCE, system_act
from tests.oracles.bpmn.drawn import flow, one_process, timer


def user_task(node: str, name: str, budget_minutes: int = 60) -> str:
    """A step of the case officer, done by the button `submit`."""
    return (
        f'<bpmn:userTask id="{node}" name="{name}"><bpmn:extensionElements>'
        f'<mc:task capability="handle" unit="lead" budget="{budget_minutes}"/>'
        '<mc:action code="submit" label="Xong"/>'
        "</bpmn:extensionElements></bpmn:userTask>"
    )


def boundary(node: str, on: str, definition: str, interrupting: bool = True) -> str:
    """A timer on the edge of a task, called as people would call it."""
    cancel = str(interrupting).lower()
    return (
        f'<bpmn:boundaryEvent id="{node}" name="Quá thời gian" attachedToRef="{on}"'
        f' cancelActivity="{cancel}">{definition}</bpmn:boundaryEvent>'
    )


def working(definition: str) -> str:
    """The same timer, in the agency's working time."""
    return definition.replace(
        "<bpmn:timerEventDefinition>", '<bpmn:timerEventDefinition mc:calendar="working">'
    )


def office_with_timer(definition: str, interrupting: bool = True) -> Office:
    """A commune where the step `work` opens the step `chase` when its timer fires."""
    return office_running(
        [
            '<bpmn:startEvent id="start"/>',
            user_task("work", "Thụ lý"),
            boundary("late", "work", definition, interrupting),
            user_task("chase", "Đôn đốc"),
            '<bpmn:endEvent id="end"/>',
            flow("start", "work"),
            flow("work", "end"),
            flow("late", "chase"),
            flow("chase", "end"),
        ]
    )


def office_reminding(every: str) -> Office:
    """A commune where the step `work` is reminded of, again and again, until it is done."""
    return office_with_timer(timer(cycle=every), interrupting=False)


def office_running(lines: Sequence[str]) -> Office:
    """A commune whose dossiers follow the process of these lines."""
    return follow(make_office(), one_process(lines))


def follow(office: Office, xml: bytes) -> Office:
    """Publish the drawing and let the commune follow it from now on."""
    draft = save_draft(system_act(), "with-timers", "Quy trình có hẹn giờ", xml)
    version = publish_version(system_act(), draft.id)
    assign_process(system_act(), office.commune.agency.id, office.version.procedure_id, version.id, SINCE)
    return office
