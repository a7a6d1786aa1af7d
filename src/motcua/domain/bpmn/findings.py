"""What the reader and the checker say about a drawing: one finding a fault, with its place."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Only an `ERROR` forbids running."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `line` is 1-based in the file, 0 when the fault has no line; `node` is an id or ''."""

    rule: str
    node: str
    line: int
    severity: Severity
    message: str
    trace: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The finding as it is printed in JSON; the trace only when there is one."""
        answer: dict[str, object] = {
            "rule": self.rule,
            "node": self.node,
            "line": self.line,
            "severity": str(self.severity),
            "message": self.message,
        }
        if self.trace:
            answer["trace"] = list(self.trace)
        return answer


def error(rule: str, message: str, node: str = "", line: int = 0, trace: tuple[str, ...] = ()) -> Finding:
    """A finding that forbids running."""
    return Finding(rule, node, line, Severity.ERROR, message, trace)


def warning(rule: str, message: str, node: str = "", line: int = 0, trace: tuple[str, ...] = ()) -> Finding:
    """A finding to look at, which forbids nothing."""
    return Finding(rule, node, line, Severity.WARNING, message, trace)


class Refused(Exception):
    """The file can't be read, or holds elements that the engine doesn't run; `findings` says which."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(f"dòng {each.line}: {each.message}" for each in findings))
        self.findings = findings
