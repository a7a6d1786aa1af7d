"""The steps of the benchmark in django-viewflow, as its manual has them done: activations under a row lock.

Measured only where somebody installed it (`pip install django-viewflow`): its licence, AGPL, keeps it out of
the product's requirements. Asked kindly: taking the task and doing it are one transaction here, two requests
in its own pages. It writes less than the product does: no chain, no receipt of the act, no news. Goal: ≥ 4;
where a commit waits for the disk, SQL written by hand is about 3.5 times as fast and sets the limit.
"""

from collections.abc import Callable
from typing import Any

from viewflow import this
from viewflow.workflow import flow, lock
from viewflow.workflow.models import Process, Task

from motcua.apps.orgs.roles import Role
from motcua.platform.accounts.models import User
from tests.factories.dossiers import Office


def no_page(request: Any, **told: Any) -> None:
    """Its tasks want a view; steps are done by their activations here."""


def _is_returned(activation: Any) -> bool:
    return bool(activation.process.data["action"] == "return")


class Approval(flow.Flow):
    """Handle, review, and back when it is returned."""

    process_class = Process
    lock_impl = lock.SelectForUpdateLock(nowait=False)

    begin = flow.StartHandle().Next(this.handle)
    handle = flow.View(no_page).Next(this.review)
    review = flow.View(no_page).Next(this.decided)
    decided = flow.If(_is_returned).Then(this.handle).Else(this.end)
    end = flow.End()


def viewflow(office: Office, number: int, steps: tuple[tuple[Role, str], ...]) -> Callable[[], object]:
    """Both steps on each of so many processes, over and over."""
    processes = [Approval.begin.run().pk for _ in range(number)]

    def call() -> object:
        for role, action in steps:
            user = office.commune[role].user
            for process in processes:
                take_step(process, user, action)
        return None

    return call


def take_step(process_id: int, user: User, action: str) -> None:
    """The open task done by that user."""
    with Approval.lock(process_id):
        task = Task.objects.select_related("process").get(process_id=process_id, status="NEW")
        activation = task.flow_task.activation_class(task)
        activation.process.data = {"action": action}
        activation.process.save(update_fields=["data"])
        activation.assign(user)
        activation.start(None)
        activation.execute()
