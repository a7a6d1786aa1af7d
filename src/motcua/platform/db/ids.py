"""Keys: one function makes every UUID of the product."""

from datetime import datetime
from uuid import UUID

import uuid_utils

_TIME_SHIFT = 80  # the first 48 of 128 bits count milliseconds since 1970
_BELOW_TIME = (1 << _TIME_SHIFT) - 1


def new_id(at: datetime | None = None) -> UUID:
    """A UUIDv7 (RFC 9562), so that keys made together lie together in an index.

    `at` is the moment written into the key: the act's own clock, so that a simulated
    year has keys in its own order. Made by the application, never by the database,
    because a distributed table may have no identity column.
    """
    made = uuid_utils.uuid7().int
    if at is not None:
        made = int(at.timestamp() * 1000) << _TIME_SHIFT | made & _BELOW_TIME
    return UUID(int=made)
