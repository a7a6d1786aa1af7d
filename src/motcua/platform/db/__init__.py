"""How we write to PostgreSQL: keys, batches, locks, stored text for search.

Owns: `new_id` (UUIDv7), `write_batch` (the only user of psycopg's pipeline), names of advisory locks.
Leaves to others: what is written.
"""
