"""The programs that make up the running product: database server, web, worker."""

import http.client
import signal
import socket
import sys

from motcua.cli.making import PREPARE
from motcua.platform.environment import Environment
from motcua.platform.installation.installation import Installation
from motcua.platform.postgres.databases import answers
from motcua.platform.postgres.server import Server
from motcua.platform.supervisor.program import Program

WEB_MODULE = "motcua.cli.web_server"
WORKER_MODULE = "motcua.jobs.worker"
KNOWN_BY = {"web": WEB_MODULE, "worker": WORKER_MODULE}
"""For each program the argument by which its process is known."""


def database_program(server: Server) -> Program:
    """The embedded server as a child of ours."""
    return Program(
        name="database",
        command=tuple(server.foreground()),
        run_as=server.run_as,
        environment={"LC_ALL": "C.UTF-8", "TZ": "UTC"},
        stop_signal=signal.SIGINT,  # "fast": SIGTERM would wait for every client to leave
        output=server.log_file,
        is_ready=lambda: answers(server),
    )


def prepare_program(installation: Installation) -> Program:
    """Migration, static files, demo: runs once and ends."""
    return _python(installation, "prepare", *PREPARE)


def web_program(installation: Installation, environment: Environment) -> Program:
    """The pages."""
    return _python(
        installation,
        "web",
        sys.executable,
        "-m",
        WEB_MODULE,
        is_ready=lambda: _lives(environment.bind, environment.port),
    )


def worker_program(installation: Installation) -> Program:
    """Relay, queue and rounds."""
    return _python(installation, "worker", sys.executable, "-m", WORKER_MODULE)


def port_is_free(environment: Environment) -> bool:
    """Whether nobody listens on our port."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((environment.bind, environment.port))
        except OSError:
            return False
    return True


def _python(installation: Installation, name: str, *command: str, **more: object) -> Program:
    home = {"HOME": str(installation.data)} if installation.programs.uid is not None else {}
    return Program(
        name=name,
        command=command,
        run_as=installation.programs,
        environment={**installation.program_environment(), **home},
        **more,  # type: ignore[arg-type]
    )


def _lives(bind: str, port: int) -> bool:
    connection = http.client.HTTPConnection(bind, port, timeout=2)
    try:
        connection.request("GET", "/health/live", headers={"Host": "localhost"})
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()
