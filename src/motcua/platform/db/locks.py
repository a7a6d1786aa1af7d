"""Names of PostgreSQL advisory locks. Each number stands for one thing that only one process may do."""

from enum import IntEnum


class AdvisoryLock(IntEnum):
    RELAY_LEADER = 7_101
    """Moving committed outbox rows to the queue."""

    MIGRATION = 7_102
    """Changing the shape of the database at start."""

    DEMO = 7_103
    """Loading the demo province."""

    CATALOGUE = 7_104
    """Importing published procedures."""

    TIMER_LEADER = 7_105
    """Firing the timers of processes."""
