"""What every test may ask for: one PostgreSQL server serves the run, each worker has its own database."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import django
import pytest

from motcua.platform.postgres.binaries import find_binaries
from motcua.platform.postgres.privileges import unprivileged
from motcua.platform.postgres.server import Server
from motcua.platform.secrets.keys_file import make_keys

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Named here and not in pyproject.toml: else the settings are read before the server has an address.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

# Nothing here must survive a power cut, so nothing waits for the disk.
FAST_AND_FORGETFUL = (("fsync", "off"), ("synchronous_commit", "off"), ("full_page_writes", "off"))


def _make_server(folder: Path) -> Server:
    named = os.environ.get("MOTCUA_PG_BIN")
    server = Server(
        binaries=find_binaries(Path(named) if named else None),
        folder=folder / "postgres",
        socket_folder=folder / "s",
        run_as=unprivileged(),
        extra_settings=FAST_AND_FORGETFUL,
    )
    server.run_as.own(folder)
    server.make()
    server.start()
    return server


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Start the server before Django reads its settings; xdist's workers inherit the address."""
    if "MOTCUA_KEYS" not in os.environ:
        _make_data_folder_for_this_run(config)
    if "MOTCUA_DATABASE_URL" not in os.environ:
        _serve_this_run(config)
    django.setup()


def _make_data_folder_for_this_run(config: pytest.Config) -> None:
    folder = Path(tempfile.mkdtemp(prefix="motcua-test-data-"))
    make_keys(folder / "keys.json")
    os.environ["MOTCUA_DATA_DIR"] = str(folder)
    os.environ["MOTCUA_KEYS"] = str(folder / "keys.json")
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def _serve_this_run(config: pytest.Config) -> None:
    os.environ["MOTCUA_POOL"] = "0"
    folder = Path(tempfile.mkdtemp(prefix="motcua-test-"))
    server = _make_server(folder)
    os.environ["MOTCUA_DATABASE_URL"] = server.url("postgres")

    def _end() -> None:
        server.stop("immediate")
        shutil.rmtree(folder, ignore_errors=True)

    config.add_cleanup(_end)


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium, as `make test` installs it. One for the run: a thread can drive only one."""
    from playwright.sync_api import sync_playwright

    # The driver runs a loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        yield opened
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
