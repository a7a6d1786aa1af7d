"""A data folder for a server of a test's own, where the server's account can reach it."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from motcua.platform.postgres.binaries import find_binaries
from motcua.platform.postgres.privileges import unprivileged
from motcua.platform.postgres.server import Server


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A new folder that every account can walk into, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="mc-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def server(reachable: Path) -> Iterator[Server]:
    """A server that is neither made nor started."""
    server = Server(
        binaries=find_binaries(),
        folder=reachable / "postgres",
        socket_folder=reachable / "s",
        run_as=unprivileged(),
    )
    yield server
    replace(server, binaries=find_binaries()).stop("immediate")
