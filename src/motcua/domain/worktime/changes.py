"""What may happen to a running clock. Five different things in law, each with its own line in the ledger.

A pause leaves time out of the limit. An extension by sector law lengthens the limit and is not lateness. A
reschedule, with its apology, moves the promise and nothing else: lateness stays. A restart counts the whole
limit anew after a returned dossier was handed in complete. Each names its source.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from motcua.domain.worktime.limits import Limit
from motcua.domain.worktime.moments import moment_of


@dataclass(frozen=True, slots=True)
class Pause:
    """Tạm dừng: time left out of the limit, [opened_at, closed_at); None while it is still open.

    Which grounds pause a clock is data of the procedure version; waiting for a colleague never is one.
    """

    opened_at: datetime
    closed_at: datetime | None
    ground: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        if self.closed_at is not None and moment_of(self.closed_at) < moment_of(self.opened_at):
            raise ValueError("Tạm dừng không thể kết thúc trước khi bắt đầu.")


@dataclass(frozen=True, slots=True)
class Extension:
    """Gia hạn theo luật chuyên ngành: `limit` more, granted at `at`, before the due moment."""

    at: datetime
    limit: Limit
    ground: str
    source: str


@dataclass(frozen=True, slots=True)
class Reschedule:
    """Xin lỗi và hẹn lại: a new promise. The due moment stays, and so does lateness."""

    at: datetime
    promised_at: datetime
    ground: str
    source: str


@dataclass(frozen=True, slots=True)
class Restart:
    """Tính lại: the dossier came back complete at `at`, the limit runs anew."""

    at: datetime
    ground: str
    source: str


type Change = Extension | Reschedule | Restart


@dataclass(frozen=True, slots=True)
class Suspension:
    """Closed pauses that overlap or touch, as one stretch of moments."""

    opened: int
    closed: int
    pauses: tuple[Pause, ...]


def merged(pauses: Iterable[Pause]) -> list[Suspension]:
    """Closed pauses in order of time, those that overlap or touch made one; open ones are left out."""
    suspensions: list[Suspension] = []
    for opened, closed, pause in sorted(_closed(pauses), key=lambda entry: entry[:2]):
        last = suspensions[-1] if suspensions else None
        if last is not None and opened <= last.closed:
            suspensions[-1] = Suspension(last.opened, max(last.closed, closed), (*last.pauses, pause))
        else:
            suspensions.append(Suspension(opened, closed, (pause,)))
    return suspensions


def _closed(pauses: Iterable[Pause]) -> Iterable[tuple[int, int, Pause]]:
    for pause in pauses:
        if pause.closed_at is not None:
            yield moment_of(pause.opened_at), moment_of(pause.closed_at), pause
