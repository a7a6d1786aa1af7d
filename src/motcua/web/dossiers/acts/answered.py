"""Reading what a command answered: moments are text in there."""

from datetime import datetime

from motcua.apps.dossiers.commands.act_on import Answer


def moment_in(answer: Answer, name: str) -> datetime:
    """The moment of that name."""
    return datetime.fromisoformat(answer[name])
