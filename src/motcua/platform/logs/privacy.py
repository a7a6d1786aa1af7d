"""What keeps names, numbers, codes and query strings out of the log."""

import sys
import traceback
from types import TracebackType
from typing import Any

from structlog.typing import EventDict, WrappedLogger

type _ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]
type _Told = _ExcInfo | BaseException | bool | None

MOST_FRAMES = 12


def without_arguments(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Messages of libraries keep their template and lose what was filled in: paths, values, keys."""
    record = event.get("_record")
    if record is not None:
        event["event"] = str(record.msg)
        event.pop("positional_args", None)
        _describe_request(event, record)
    return event


def without_tracebacks(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """The web server writes a whole traceback into its message: its first line and the error's type stay."""
    first, *rest = str(event["event"]).splitlines()
    if rest:
        event["event"] = first
        event["error"] = rest[-1].partition(":")[0]
    return event


def _describe_request(event: EventDict, record: Any) -> None:
    request = getattr(record, "request", None)
    if getattr(record, "status_code", None) is None or request is None:
        return
    match = getattr(request, "resolver_match", None)
    event["event"] = "request_failed"
    event["status"] = record.status_code
    event["route"] = match.route if match else None


def frames_without_words(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """An error becomes the names of its types and the places it passed, innermost last.

    Its message is left out: databases and validators quote the values they refuse.
    """
    error = _error(event.pop("exc_info", None))
    if error is not None:
        event["error"] = _names(error)
        event["at"] = [
            f"{frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)[-MOST_FRAMES:]
        ]
    return event


def _error(told: _Told) -> BaseException | None:
    if isinstance(told, BaseException):
        return told
    if isinstance(told, tuple):
        return told[1]
    return sys.exception() if told else None  # `log.exception` only says that there is one


def _names(error: BaseException) -> list[str]:
    names = []
    while error is not None:
        names.append(type(error).__qualname__)
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    return names
