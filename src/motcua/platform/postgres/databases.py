"""The databases inside a running server."""

import time

import psycopg
from psycopg import sql

from motcua.platform.postgres.errors import ServerFailed
from motcua.platform.postgres.server import Server

ALWAYS_THERE = "postgres"
PAUSE_BETWEEN_KNOCKS_SECONDS = 0.05


def answers(server: Server) -> bool:
    """Whether the server takes connections now."""
    try:
        psycopg.connect(server.url(ALWAYS_THERE), connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def wait_until_it_answers(server: Server, timeout_seconds: float) -> None:
    """Return when the server takes connections. Raises ServerFailed after `timeout_seconds`."""
    deadline = time.monotonic() + timeout_seconds
    while not answers(server):
        if time.monotonic() > deadline:
            raise ServerFailed(f"Máy chủ cơ sở dữ liệu chưa trả lời sau {timeout_seconds:g} giây.")
        time.sleep(PAUSE_BETWEEN_KNOCKS_SECONDS)


def ensure_database(server: Server, name: str = "motcua") -> None:
    """Make the database `name` in a running server when it is not there."""
    with psycopg.connect(server.url(ALWAYS_THERE), autocommit=True) as connection:
        there = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if there is None:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
