"""Where sessions are kept: our own table (`SESSION_ENGINE`).

Django writes the whole row when a request changed its session. Here such a write touches only what the
session holds, so that a request which began before the desk was locked cannot unlock it when it ends.
"""

from typing import Any

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from motcua.platform.accounts.models import Session

DEVICE = "device"
ADDRESS = "address"


class SessionStore(DatabaseStore):
    """`row` is the session as it stood when it was read: its lock costs no query of its own."""

    row: Session | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Our table."""
        return Session

    def load(self) -> dict[str, Any]:
        """What the session holds. 1 query."""
        self.row = self._get_session_from_db()  # type: ignore[attr-defined]
        return self.decode(self.row.session_data) if self.row else {}

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row to begin with, or to take the changes from."""
        row: Session = super().create_model_instance(data)  # type: ignore[assignment]
        row.user_id = data.get("_auth_user_id")
        row.device = data.get(DEVICE, "")
        row.address = data.get(ADDRESS, "")
        return row

    def save(self, must_create: bool = False) -> None:
        """Keep it; never its lock. Raises UpdateError: it was ended meanwhile. 1 statement."""
        if must_create or self.session_key is None:
            super().save(must_create)
            return
        row = self.create_model_instance(self._get_session(no_load=False))  # type: ignore[attr-defined]
        kept = {name: getattr(row, name) for name in _HELD}
        if not Session.objects.filter(session_key=row.session_key).update(**kept):
            raise UpdateError


_HELD = ("session_data", "expire_date", "user_id", "device", "address")
