"""A client that works until it is killed: accepts dossiers and presents them, and logs what was acknowledged.

Run as `python -m tests.faults.writer LOG` on the database of the environment. The log is written and on disk
before the next act begins, so that it tells what the world was told. A lost database is waited for, as the
web process does.
"""

import json
import os
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import django

PAUSE_SECONDS = 0.4
"""Every dossier costs a receipt afterwards; a few hundred say as much as thousands."""


def main(log_file: Path) -> None:
    """Work for ever."""
    django.setup()
    from django.db import Error, connection

    from motcua.apps.orgs.queries.actor import actor_for
    from motcua.platform.accounts.models import User
    from motcua.platform.db.ids import new_id
    from tests.factories.dossiers import MONDAY_MORNING, at

    people = json.loads(os.environ["PEOPLE_OF_WRITERS"])
    receiver, officer = (
        actor_for(User.objects.get(pk=UUID(people[role]))) for role in ("receiver", "officer")
    )
    with log_file.open("a") as log:

        def note(*words: object) -> None:
            log.write(" ".join(map(str, words)) + "\n")
            log.flush()
            os.fsync(log.fileno())

        while True:
            dossier = new_id()
            try:
                note("accept", dossier, _accept(receiver, people, dossier, MONDAY_MORNING)["code"])
                _submit(officer, dossier, at(10))
                note("submit", dossier)
            except Error:
                connection.close()
            time.sleep(PAUSE_SECONDS)


def _accept(actor: Any, people: dict[str, str], dossier: UUID, moment: datetime) -> dict[str, Any]:
    from motcua.apps.dossiers.commands.accept import accept
    from motcua.apps.dossiers.commands.acceptance import Acceptance, PartInput
    from motcua.apps.dossiers.states import Channel, PartRole

    wanted = Acceptance(
        dossier_id=dossier,
        procedure_version_id=UUID(people["version"]),
        agency_id=UUID(people["agency"]),
        desk_id=UUID(people["desk"]),
        channel_in=Channel.COUNTER,
        channel_out=Channel.COUNTER,
        summary="Đăng ký thành lập hộ kinh doanh",
        parts={PartRole.OWNER: PartInput(name="Trương Thị Thanh Hằng", identity="099301000482")},
        papers=[],
        time_limit="3d",
    )
    return accept(_act(actor, moment), actor, [wanted])[0]


def _submit(actor: Any, dossier: UUID, moment: datetime) -> None:
    from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step

    complete_step(_act(actor, moment), actor, [StepToComplete(dossier, 1, "submit")])


def _act(actor: Any, moment: datetime) -> Any:
    from motcua.platform.acts import Act
    from motcua.platform.db.ids import new_id

    return Act(id=new_id(), actor=actor.user_id, post=actor.post_id, happened_at=moment, recorded_at=moment)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
