"""What an import of the catalogue did, and what it could not read."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from motcua.apps.catalogue.states import Reason


class Outcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class UnreadField:
    """A field of a row that was stored without this value (or, for a doubt, with it)."""

    row: int
    code: str
    field: str
    found: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not stored at all."""

    row: int
    code: str
    field: str
    found: str
    why: str


@dataclass(slots=True)
class ImportReport:
    """Counts of rows and everything that needs a look; `read` = new + changed + unchanged + refused."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    unread: list[UnreadField] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)

    @property
    def read(self) -> int:
        return self.outcomes.total() + len(self.refused)

    @property
    def unreadable(self) -> list[UnreadField]:
        return [unread for unread in self.unread if not unread.reason.is_doubt]

    @property
    def doubtful(self) -> list[UnreadField]:
        return [unread for unread in self.unread if unread.reason.is_doubt]

    def summary(self) -> dict[str, object]:
        """The report as plain data: counts first, then each row and field."""
        return {
            "read": self.read,
            "new": self.outcomes[Outcome.NEW],
            "changed": self.outcomes[Outcome.CHANGED],
            "unchanged": self.outcomes[Outcome.UNCHANGED],
            "refused_rows": len(self.refused),
            "unreadable_fields": len(self.unreadable),
            "doubtful_fields": len(self.doubtful),
            "refused": [asdict(row) for row in self.refused],
            "unreadable": [asdict(unread) for unread in self.unreadable],
            "doubtful": [asdict(unread) for unread in self.doubtful],
        }
