"""Write a database to a file and read it back, with PostgreSQL's own programs."""

import os
import subprocess
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from motcua.platform.postgres.binaries import Binaries
from motcua.platform.postgres.errors import ServerFailed


def dump(binaries: Binaries, url: str, to: Path) -> None:
    """One consistent moment of the database, in pg_dump's custom format. Raises ServerFailed."""
    _run(binaries, "pg_dump", url, ["--format=custom", "--no-owner", "--no-privileges", f"--file={to}"])


def load(binaries: Binaries, url: str, source: Path) -> None:
    """Read a dump into an empty database: all of it or nothing. Raises ServerFailed."""
    _run(
        binaries,
        "pg_restore",
        url,
        ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", str(source)],
    )


def is_empty(url: str) -> bool:
    """Whether the database has no table of ours."""
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1").fetchone()
    return found is None


def _run(binaries: Binaries, program: str, url: str, arguments: list[str]) -> None:
    told = conninfo_to_dict(url)
    # Not on the command line, where every account of the machine can read it.
    password = told.pop("password", None)
    done = subprocess.run(
        [binaries.program(program), *arguments, "--dbname", make_conninfo("", **told)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", **({"PGPASSWORD": str(password)} if password else {})},
    )
    if done.returncode != 0:
        raise ServerFailed(f"{program} dừng với mã {done.returncode}:\n{done.stderr}")
