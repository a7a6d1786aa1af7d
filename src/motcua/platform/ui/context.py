"""What every template may use beside its own context."""

from datetime import datetime

from django.http import HttpRequest

from motcua.platform import clock


def moment_of_page(_request: HttpRequest) -> dict[str, datetime]:
    """`now`: one moment for the whole page, from the clock port, so that its figures agree."""
    return {"now": clock.now()}
