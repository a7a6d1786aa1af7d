"""One press of one button by one person."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who does what when, told to every command.

    id: made when the form is opened, so that a double press carries the same id and has one effect.
    actor: the account that presses; None for the system itself (a timer, a listener).
    post: the post the actor acts in; None for the system and for citizens.
    on_behalf_of: the post substituted for, when acting under a delegation.
    happened_at: when it happened, as stated; drives the clock; may be back-dated with a ground.
    recorded_at: when it was typed, from the clock port; never editable.
    ground: why it is entered late or out of order; empty for the ordinary case.
    purpose: why personal data is touched; logged with looks.
    expected_version: the `last_seq` of the dossier the actor saw; None when nothing was seen before.
    """

    id: UUID
    actor: UUID | None
    post: UUID | None
    happened_at: datetime
    recorded_at: datetime
    on_behalf_of: UUID | None = None
    ground: str = ""
    purpose: str = ""
    expected_version: int | None = None

    def __post_init__(self) -> None:
        if self.happened_at.tzinfo is None or self.recorded_at.tzinfo is None:
            raise ValueError("an act needs aware moments")
