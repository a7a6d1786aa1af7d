"""One form for all log lines: JSON for a collector, columns for a person at a terminal."""

import logging.config
import sys
from typing import Any, Literal

import structlog
from structlog.typing import Processor

from motcua.platform.logs.privacy import frames_without_words, without_arguments, without_tracebacks

type Form = Literal["lines", "columns", "auto"]

QUIET = {
    "django.request": "ERROR",  # what is less has its line from `requests` already
    "django.server": "WARNING",
    "procrastinate": "WARNING",
    "pyBarcode": "WARNING",
    "asyncio": "WARNING",
}

_ON_EACH_LINE: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="at_time"),
]


def configure(told: dict[str, Any]) -> None:
    """Set up logging of the process; Django calls it with the setting LOGGING (`{"form": …}`)."""
    logging.config.dictConfig(standard_library(told["form"]))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_ON_EACH_LINE,
            frames_without_words,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def standard_library(form: Form, *, of_web_server: bool = False) -> dict[str, Any]:
    """The `dictConfig` of a process. The web server's own messages hold nothing personal but tracebacks."""
    private = without_tracebacks if of_web_server else without_arguments
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": [*_ON_EACH_LINE, private, frames_without_words],
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    _renderer(form),
                ],
            }
        },
        "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["out"], "level": "INFO"},
        "loggers": {
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            **{name: {"level": level} for name, level in QUIET.items()},
        },
    }


def _renderer(form: Form) -> Processor:
    if form == "columns" or (form == "auto" and sys.stderr.isatty()):
        return structlog.dev.ConsoleRenderer(timestamp_key="at_time")
    return structlog.processors.JSONRenderer(ensure_ascii=False)
