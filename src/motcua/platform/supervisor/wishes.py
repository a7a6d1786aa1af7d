"""What signals ask of the supervisor, and a sleep that they cut short."""

import os
import select
import signal
from types import FrameType, TracebackType

ASK_TO_STOP = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Wishes:
    """Counts requests to stop while it is entered. Ends of children wake the sleeper too."""

    def __init__(self) -> None:
        self.stops = 0

    def __enter__(self) -> "Wishes":
        self._awake, bell = os.pipe()
        os.set_blocking(self._awake, False)
        os.set_blocking(bell, False)
        self._bell = bell
        self._bell_before = signal.set_wakeup_fd(bell, warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._stop) for number in ASK_TO_STOP}
        self._before[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, lambda *_: None)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._bell_before)
        os.close(self._awake)
        os.close(self._bell)

    def sleep(self, seconds: float) -> None:
        """Sleep until a signal comes or `seconds` have passed."""
        readable, _, _ = select.select([self._awake], [], [], max(0.0, seconds))
        if readable:
            os.read(self._awake, 4096)

    def _stop(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        self.stops += 1
