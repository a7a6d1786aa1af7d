"""What a visitor has proven, kept in the session."""

from datetime import datetime, timedelta
from uuid import UUID

from django.http import HttpRequest

from motcua.platform import clock

KEY = "follows"
HOLDS_FOR = timedelta(hours=2)
"""On a shared phone or a kiosk the next person must not find it; two hours cover a wait at the desk."""


def remember(request: HttpRequest, dossier_id: UUID) -> None:
    """Let this visitor follow the dossier for a while."""
    request.session[KEY] = {**request.session.get(KEY, {}), str(dossier_id): clock.now().isoformat()}


def is_proven(request: HttpRequest, dossier_id: UUID) -> bool:
    """Whether the visitor proved it lately."""
    since = request.session.get(KEY, {}).get(str(dossier_id))
    return since is not None and clock.now() - datetime.fromisoformat(since) < HOLDS_FOR
