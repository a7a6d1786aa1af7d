"""The six states of a promise, each with its colour class, icon and word: never one without the others."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Status(StrEnum):
    """The value is the class in the stylesheet."""

    OK = "ok"  # due after the next working day
    SOON = "soon"  # due on the next working day (threshold per unit)
    TODAY = "today"  # due before closing today
    LATE = "late"  # past the moment; an apology does not change it
    PAUSED = "paused"  # the clock stands on a ground of the procedure version
    DONE = "done"  # result there or handed over

    @property
    def word(self) -> str | Promise:
        return _LOOKS[self].word

    @property
    def icon(self) -> str:
        return _LOOKS[self].icon


@dataclass(frozen=True, slots=True)
class _Look:
    word: str | Promise
    icon: str


_LOOKS: Final[dict[Status, _Look]] = {
    Status.OK: _Look(_("Trong hạn"), icon="circle-check"),
    Status.SOON: _Look(_("Sắp đến hạn"), icon="hourglass-low"),
    Status.TODAY: _Look(_("Đến hạn hôm nay"), icon="clock-exclamation"),
    Status.LATE: _Look(_("Quá hạn"), icon="alert-triangle"),
    Status.PAUSED: _Look(_("Tạm dừng"), icon="player-pause"),
    Status.DONE: _Look(_("Đã xong"), icon="checks"),
}
_INFORMS: Final = _Look(_("Lời báo"), icon="info-circle")


def icon_of(kind: str) -> str:
    """The icon of a state, or of a message that only informs (`info`)."""
    return _INFORMS.icon if kind == "info" else Status(kind).icon
