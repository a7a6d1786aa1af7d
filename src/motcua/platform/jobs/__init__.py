"""A thin layer over the queue (Procrastinate): tell listeners, give back jobs of a dead worker.

Owns: the one task that tells a batch of events to a listener. Leaves to others: the events
(`platform.outbox`), the listeners (`config/subscriptions.py`), the process that works (`jobs.worker`).
"""
