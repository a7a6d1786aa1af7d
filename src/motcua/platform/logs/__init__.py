"""What is written down about the running of the programs, with nothing about people.

Owns: the form of log lines, the line for each request, what an error report may say.
Leaves to others: what happened to dossiers (`apps.dossiers`' timeline), who looked at whom
(`platform.audit`).

A module logs with `structlog.get_logger(__name__)`: a fixed event name and ids, counts, durations.
"""
