"""Acts of the demo: by the system, and by its people at simulated moments."""

from datetime import datetime

from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.platform.db.ids import new_id


def system_act(at: datetime) -> Act:
    """An act of nobody: what an operator sets up."""
    return Act(id=new_id(at), actor=None, post=None, happened_at=at, recorded_at=at)


def act_of(actor: Actor, at: datetime) -> Act:
    """An act of that person."""
    return Act(id=new_id(at), actor=actor.user_id, post=actor.post_id, happened_at=at, recorded_at=at)
