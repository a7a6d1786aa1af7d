"""What a dossier says about itself for counting, and what is counted."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Measure(StrEnum):
    """One countable thing; each belongs to a day. Source: TT01-2020, biểu II.06a."""

    RECEIVED_ONLINE = "received_online"
    """Tiếp nhận trực tuyến, on the day of receipt (column 4)."""
    RECEIVED_COUNTER = "received_counter"
    """Tiếp nhận trực tiếp, on the day of receipt (column 5)."""
    RECEIVED_POST = "received_post"
    """Tiếp nhận qua bưu chính, on the day of receipt (column 5)."""
    RESOLVED_EARLY = "resolved_early"
    """Giải quyết trước hạn: the result was there on a day before the due day (column 8)."""
    RESOLVED_ON_TIME = "resolved_on_time"
    """Giải quyết đúng hạn: on the due day (column 9)."""
    RESOLVED_LATE = "resolved_late"
    """Giải quyết quá hạn: on a later day (column 10)."""
    REFUSED = "refused"
    """Từ chối giải quyết after appraisal, on its day: repeats what is resolved (practice W8)."""
    WITHDRAWN = "withdrawn"
    """Rút or dừng, on its day: received, and never resolved."""
    VOIDED = "voided"
    """Hủy do nhập sai, on its day: stays received and has its own line (practice M5)."""
    DELIVERED = "delivered"
    """Đã trả kết quả, on the day of handing over; never part of timeliness (QD766-2022, 2.1)."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The countable side of one dossier at one moment. Days are local (Asia/Ho_Chi_Minh).

    ended_on: when it was withdrawn or stopped, or `voided` as a wrong entry. refused: what was resolved is a
    refusal.
    """

    agency_id: UUID
    procedure_id: UUID
    channel: str
    received_on: date
    due_on: date | None
    resolved_on: date | None = None
    refused: bool = False
    delivered_on: date | None = None
    ended_on: date | None = None
    voided: bool = False

    def counts(self) -> dict[tuple[date, Measure], int]:
        """Everything this dossier adds to the sums, by day and measure."""
        counted = {(self.received_on, _RECEIVED[self.channel]): 1}
        if self.resolved_on:
            counted[self.resolved_on, self._timeliness(self.resolved_on)] = 1
            if self.refused:
                counted[self.resolved_on, Measure.REFUSED] = 1
        if self.delivered_on:
            counted[self.delivered_on, Measure.DELIVERED] = 1
        if self.ended_on:
            counted[self.ended_on, Measure.VOIDED if self.voided else Measure.WITHDRAWN] = 1
        return counted

    def _timeliness(self, resolved_on: date) -> Measure:
        if self.due_on is None or resolved_on < self.due_on:
            return Measure.RESOLVED_EARLY
        if resolved_on == self.due_on:
            return Measure.RESOLVED_ON_TIME
        return Measure.RESOLVED_LATE


_RECEIVED = {
    "online": Measure.RECEIVED_ONLINE,
    "counter": Measure.RECEIVED_COUNTER,
    "post": Measure.RECEIVED_POST,
}
