"""The web process: `python -m motcua.cli.web_server`. Granian with one child process for each web worker."""

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from motcua.platform.environment import environment
from motcua.platform.logs.configuration import standard_library

TARGET = "motcua.config.wsgi:application"
THREADS_EACH = 4
"""Pages wait for the database most of their time."""

GRACE_SECONDS = 10


def main() -> None:
    """Serve until SIGTERM or SIGINT; requests in hand are finished."""
    told = environment()
    Granian(
        TARGET,
        address=told.bind,
        port=told.port,
        interface=Interfaces.WSGI,
        workers=told.workers,
        blocking_threads=THREADS_EACH,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=GRACE_SECONDS,
        log_level=LogLevels.warning,
        log_dictconfig=standard_library(told.logs, of_web_server=True),
    ).serve()


if __name__ == "__main__":
    main()
