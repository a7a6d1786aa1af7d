"""What must be right before a process may be followed."""

from motcua.domain.bpmn import Finding, Process, Severity, check

NEEDED_TO_PUBLISH = frozenset({"missing_performer", "missing_limit", "undeclared_field"})
"""Warnings while drawing that are faults when publishing: nobody could be given the step, or held to it."""


def faults_before_publishing(process: Process) -> tuple[Finding, ...]:
    """Every finding that forbids publishing; empty when it may be published."""
    return tuple(
        finding
        for finding in check(process)
        if finding.severity is Severity.ERROR or finding.rule in NEEDED_TO_PUBLISH
    )
