"""News that leaves a transaction: written with the act, told afterwards, in order, at least once.

Owns: the table `outbox_event` and the relay that moves committed rows to the queue.
Leaves to others: what an event means (each app's `events.py`) and who listens (`config/subscriptions.py`).
An act writes a row here and nothing else; it never defers a job itself, because a NOTIFY inside the
act's transaction makes all commits wait for one another.
"""
