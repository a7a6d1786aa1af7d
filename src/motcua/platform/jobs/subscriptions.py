"""Which function hears which event. The list itself is one screen in `config/subscriptions.py`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from motcua.platform.outbox.relay import Told

Listener = Callable[[Told], None]
"""Idempotent on (stream, seq): it may hear the same event twice after a crash."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """`listener` hears every event called `event`."""

    event: str
    listener: Listener

    @property
    def listener_name(self) -> str:
        return f"{self.listener.__module__}.{self.listener.__qualname__}"


@cache
def listeners_by_event() -> dict[str, Sequence[str]]:
    """Event name → listener names, for the relay."""
    wanted: dict[str, list[str]] = {}
    for subscription in _all():
        wanted.setdefault(subscription.event, []).append(subscription.listener_name)
    return {event: tuple(names) for event, names in wanted.items()}


@cache
def listeners_by_name() -> dict[str, Listener]:
    """Listener name → function, for the worker."""
    return {subscription.listener_name: subscription.listener for subscription in _all()}


def _all() -> Sequence[Subscription]:
    listed: Sequence[Subscription] = import_string(settings.SUBSCRIPTIONS)
    return listed
