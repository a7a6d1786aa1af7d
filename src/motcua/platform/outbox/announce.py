"""The row an act adds to its batch so that others hear of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from motcua.platform.db.batch import Statement

_INSERT = "insert into outbox_event (stream_id, seq, name, payload, recorded_at) values (%s, %s, %s, %s, %s)"


def announce(
    stream_id: UUID, seq: int, name: str, payload: dict[str, Any], recorded_at: datetime
) -> Statement:
    """The statement that announces one event; its transaction decides whether it was ever said."""
    return Statement(_INSERT, (stream_id, seq, name, Jsonb(payload), recorded_at), certain=True)
