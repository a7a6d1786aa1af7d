"""Where a process stood, kept with the step that moved it on, and read back when the step is taken back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from motcua.domain.bpmn import State, Step, Timer, Token, Waits

type Kept = Mapping[str, list[list[Any]]]


def kept_state(state: State) -> Kept:
    """Tokens and timers as JSON, column by column. Numbers to come are not kept: none is used again."""
    return {
        "tokens": [
            [str(value) if isinstance(value, Waits) else value for value in each] for each in state.tokens
        ],
        "timers": [
            [value.isoformat() if isinstance(value, datetime) else value for value in each]
            for each in state.timers
        ],
    }


def back_to(kept: Kept, now: State, opened_since: tuple[int, ...]) -> Step:
    """The step by which a process stands as it was kept; tasks that were opened since are taken back."""
    tokens = tuple(Token(token[0], token[1], Waits(token[2]), *token[3:]) for token in kept["tokens"])
    timers = tuple(map(_timer, kept["timers"]))
    was, is_now = {timer.id for timer in timers}, {timer.id for timer in now.timers}
    return Step(
        state=State(tokens, timers, now.next_token, now.next_timer),
        cancelled=opened_since,
        timers_set=tuple(timer for timer in timers if timer.id not in is_now),
        timers_dropped=tuple(sorted(is_now - was)),
    )


def _timer(kept: list[Any]) -> Timer:
    timer = Timer(*kept)
    set_at = datetime.fromisoformat(kept[5]) if len(kept) > 5 and kept[5] else None
    return timer._replace(due_at=datetime.fromisoformat(kept[3]), set_at=set_at)
