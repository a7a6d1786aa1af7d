"""Every listener on one screen: event → what happens because of it."""

from motcua.platform.jobs.subscriptions import Subscription

SUBSCRIPTIONS: tuple[Subscription, ...] = ()
