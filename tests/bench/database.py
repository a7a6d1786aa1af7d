"""A durable database for the length of a measurement: disks are waited for, as in real use."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from motcua.platform.postgres.binaries import find_binaries
from motcua.platform.postgres.privileges import unprivileged
from motcua.platform.postgres.server import Server
from motcua.platform.secrets.keys_file import make_keys


@contextmanager
def database() -> Iterator[None]:
    """Start a server with a migrated database, set Django up on it, and throw both away afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="motcua-bench-"))
    named = os.environ.get("MOTCUA_PG_BIN")
    server = Server(
        find_binaries(Path(named) if named else None), folder / "postgres", folder / "s", unprivileged()
    )
    server.run_as.own(folder)
    server.make()
    server.start()
    make_keys(folder / "keys.json")
    os.environ |= {
        "MOTCUA_DATABASE_URL": server.url("postgres"),
        "MOTCUA_DATA_DIR": str(folder),
        "MOTCUA_KEYS": str(folder / "keys.json"),
        "MOTCUA_POOL": "0",
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
    }
    try:
        _set_up()
        yield
    finally:
        server.stop("immediate")
        shutil.rmtree(folder, ignore_errors=True)


def _set_up() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
