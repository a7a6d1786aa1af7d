"""The part that all acts share which do a step of the process: the step itself."""

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.planning import completed, moved, task_plans, task_to_do
from motcua.apps.dossiers.events import StepCompleted
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.rules import represented_post, seat_for_task
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused

COMPLETE = "complete"


def moving(
    act: Act, actor: Actor, dossier: LockedDossier, task_seq: int, action: str, kind: str, remark: str = ""
) -> Change:
    """What doing the step changes, for a step whose process says that it is done by `kind`.

    Sending back is the same on every step, so a return action is done by "complete" wherever it stands.
    Raises Conflict, NotAllowed, ActRefused.
    """
    task = task_to_do(actor, dossier, task_seq)
    seat = seat_for_task(actor, dossier, task)
    process, step = completed(dossier, task, action, act.happened_at)
    node = process.node(task.node)
    goes_back = any(offered.id == action and offered.kind == "return" for offered in node.allowed_actions)
    if kind != (COMPLETE if goes_back else node.act):
        raise ActRefused(_("Bước “%(step)s” không làm bằng thao tác này.") % {"step": _(task.name)})
    return Change(
        verb=Verb.RETURN_STEP if goes_back else Verb.COMPLETE_STEP,
        payload={"task": task.seq, "step": task.name, "action": action, **moved(step, process)},
        personal={"remark": remark} if remark else None,
        step=step,
        action=action,
        remark=remark,
        on_behalf_of=represented_post(actor, seat),
        task_plans=task_plans(process, step, dossier.agency_id, act.happened_at),
        event=StepCompleted(task_seq=task.seq, action=action),
        answer={"dossier_id": str(dossier.id), "code": dossier.code},
    )
