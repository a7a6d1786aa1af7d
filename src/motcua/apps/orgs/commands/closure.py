"""Keeping AgencyClosure equal to the transitive closure of AgencyParent at every date."""

from uuid import UUID

from django.db import connection

_LOCK = "LOCK TABLE orgs_agencyparent IN SHARE ROW EXCLUSIVE MODE"

# All agencies that stood below the given one at any time: their rows are the only ones that can change.
_BELOW = """
WITH RECURSIVE below (id) AS (
    SELECT %s::uuid
    UNION
    SELECT link.agency_id FROM below JOIN orgs_agencyparent link ON link.parent_id = below.id
)
SELECT array_agg(id) FROM below
"""

_FORGET = "DELETE FROM orgs_agencyclosure WHERE descendant_id = ANY(%s)"

# Climb from each agency, keeping the days in which the whole way up to that ancestor held.
_CLIMB = """
INSERT INTO orgs_agencyclosure (ancestor_id, descendant_id, depth, valid_from, valid_to)
WITH RECURSIVE
life (id, days) AS (
    SELECT id, daterange(valid_from, valid_to) FROM orgs_agency
),
link (child, parent, days) AS (
    SELECT agency_id, parent_id, daterange(valid_from, valid_to) * life.days
    FROM orgs_agencyparent JOIN life ON life.id = parent_id
),
climb (ancestor, descendant, depth, days) AS (
    SELECT id, id, 0, days FROM life WHERE id = ANY(%s)
    UNION ALL
    SELECT link.parent, climb.descendant, climb.depth + 1, climb.days * link.days
    FROM climb JOIN link ON link.child = climb.ancestor AND climb.days && link.days
)
SELECT ancestor, descendant, depth, lower(days), upper(days) FROM climb WHERE NOT isempty(days)
"""


def lock_tree() -> None:
    """Let one transaction at a time change the tree; readers go on. 1 statement."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK)


def renew_closure(agency_id: UUID) -> None:
    """Compute again every closure row of the agency and of all that ever stood below it. 3 statements."""
    with connection.cursor() as cursor:
        cursor.execute(_BELOW, [agency_id])
        (touched,) = cursor.fetchone()
        cursor.execute(_FORGET, [touched])
        cursor.execute(_CLIMB, [touched])
