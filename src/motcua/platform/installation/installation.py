"""The installation that the environment describes, with what must be said about it."""

import os
from dataclasses import dataclass
from pathlib import Path

from motcua.platform.environment import Environment
from motcua.platform.installation.accounts import account_of_programs, reachable_data_folder
from motcua.platform.installation.mark import Mark, read_mark
from motcua.platform.postgres.binaries import Binaries, BinariesMissing, find_binaries
from motcua.platform.postgres.privileges import RunAs, can_reach, unprivileged
from motcua.platform.postgres.runtime_folder import runtime_folder
from motcua.platform.postgres.server import Server

SETTINGS_MODULE = "motcua.config.settings"


class NotOurs(Exception):
    """The data folder belongs to an account that we are not."""


@dataclass(frozen=True, slots=True)
class Installation:
    """Where one installation lies and who runs it."""

    data: Path
    """Absolute; the server's account can reach it."""

    keys: Path

    server: Server | None
    """Our own server; `None` when MOTCUA_DATABASE_URL names another."""

    database_url: str

    programs: RunAs
    """The account of web and worker."""

    notices: tuple[str, ...]
    """What differs from what was asked for, to be printed at start."""

    @property
    def mark(self) -> Mark | None:
        return read_mark(self.data)

    def program_environment(self) -> dict[str, str]:
        """What every program of this installation must find in its environment."""
        return {
            "MOTCUA_DATA_DIR": str(self.data),
            "MOTCUA_KEYS": str(self.keys),
            "MOTCUA_DATABASE_URL": self.database_url,
            "DJANGO_SETTINGS_MODULE": SETTINGS_MODULE,
        }


def find_installation(environment: Environment) -> Installation:
    """The installation of this environment; makes nothing on disk.

    Raises NotOurs, and BinariesMissing when the programs of PostgreSQL are needed and not there.
    """
    programs, about_programs = account_of_programs()
    embedded = environment.database_url is None
    account = unprivileged() if embedded else programs
    data, about_data = reachable_data_folder(environment.data_folder, account)
    _refuse_foreign(data)
    server = _server(environment, data) if embedded else None
    return Installation(
        data=data,
        keys=environment.keys.resolve() if environment.keys else data / "keys.json",
        server=server,
        database_url=environment.database_url or (server.url() if server else ""),
        programs=programs,
        notices=tuple(notice for notice in (about_data, about_programs) if notice),
    )


def _refuse_foreign(data: Path) -> None:
    if data.exists() and not os.access(data, os.W_OK):
        owner = data.stat().st_uid
        raise NotOurs(f"Tài khoản đang chạy không ghi được vào thư mục dữ liệu {data} (chủ: {owner}).")


def _server(environment: Environment, data: Path) -> Server:
    folder = data / "postgres"
    return Server(
        binaries=_binaries(environment.pg_bin, folder),
        folder=folder,
        socket_folder=runtime_folder(data),
        run_as=unprivileged(),
    )


def _binaries(named: Path | None, folder: Path) -> Binaries:
    binaries = find_binaries(named)
    if can_reach(binaries.folder, unprivileged()):
        return binaries
    if named is not None:
        raise BinariesMissing(f"Tài khoản nobody không chạy được chương trình PostgreSQL ở {named}.")
    return binaries.copied_to(folder)
