"""Make a data folder, and bring its database to where this program needs it."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from motcua.platform.installation.installation import Installation
from motcua.platform.installation.mark import Kind, Mark, write_mark
from motcua.platform.secrets.keys_file import make_keys

PREPARE = (sys.executable, "-m", "motcua.cli.prepare")
PRIVATE = 0o700


def make_data_folder(installation: Installation, kind: Kind) -> None:
    """The folder, its keys, and the mark last: a folder with a mark is whole."""
    make_folders(installation)
    if not installation.keys.exists():
        make_keys(installation.keys)
        installation.programs.own(installation.keys)
    mark_as_made(installation, kind)


def make_folders(installation: Installation) -> None:
    """The data folder, and in it those that belong to the programs and to the server."""
    installation.data.mkdir(parents=True, exist_ok=True)
    for name in ("files", "static"):
        _make_own_folder(installation.data / name, installation)
    if installation.server is not None:
        installation.server.make()


def mark_as_made(installation: Installation, kind: Kind) -> None:
    """From now on this is an installation of that kind."""
    write_mark(installation.data, Mark(kind, datetime.now(UTC)))


def _make_own_folder(folder: Path, installation: Installation) -> None:
    folder.mkdir(mode=PRIVATE, exist_ok=True)
    installation.programs.own(folder)


def prepare(installation: Installation) -> int:
    """Migrate, collect static files, load the demo, as the programs' account; the exit code."""
    done = subprocess.run(
        PREPARE,
        stdin=subprocess.DEVNULL,
        cwd="/",
        env={**os.environ, **installation.program_environment()},
        **installation.programs.popen_arguments,  # type: ignore[call-overload]
    )
    return int(done.returncode)
