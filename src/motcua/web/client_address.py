"""From which address a request came."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The peer's address, or what the nearest of our `settings.PROXIES` proxies says it was.

    Each proxy appends the address it saw, so the entry to trust is counted from the right; what stands
    left of it was written by whoever asked.
    """
    peer = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.PROXIES:
        return peer
    told = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    return told[-settings.PROXIES] if len(told) >= settings.PROXIES and told[-settings.PROXIES] else peer
