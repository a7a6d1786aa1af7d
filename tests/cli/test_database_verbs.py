"""Verbs that need the database bring it up themselves, say so, and leave the machine as it was."""

import json
import os
from collections.abc import Iterator
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo

from tests.cli.conftest import Place, lives

STARTS = "Chưa có máy chủ cơ sở dữ liệu nào chạy: khởi động máy chủ kèm theo cho lệnh này."


def test_a_verb_starts_the_server_says_so_and_stops_it(made: Place) -> None:
    done = made.motcua("migrate", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"applied": []})
    assert done.stderr.splitlines() == [STARTS]
    assert not (made.data / "postgres" / "cluster" / "postmaster.pid").exists()


def test_beside_a_running_product_it_uses_that_server_and_lets_it_run(made: Place) -> None:
    made.up()
    database = made.running()["programs"]["database"]
    done = made.motcua("migrate")
    assert (done.returncode, done.stderr) == (0, "")
    assert lives(database)


def test_a_rotation_puts_a_new_key_first_and_keeps_the_old(made: Place) -> None:
    before = json.loads((made.data / "keys.json").read_text())
    done = made.motcua("keys", "rotate", "--json")
    assert done.returncode == 0, done.stderr
    after = json.loads((made.data / "keys.json").read_text())
    assert json.loads(done.stdout)["primary"] == after["primary"] != before["primary"]
    assert set(after["sealing_keys"]) == {before["primary"], after["primary"]}
    assert after["hash_key"] == before["hash_key"]


def test_settings_of_a_developer_are_not_fit_for_real_use(made: Place) -> None:
    done = made.motcua("check-deploy", "--json")
    found = [finding["id"] for finding in json.loads(done.stdout)["findings"]]
    assert done.returncode == 1
    assert {"motcua.E002", "motcua.E003"} <= set(found)


def test_settings_of_a_real_place_are(made: Place) -> None:
    made.more |= {"MOTCUA_PUBLIC_URL": "https://motcua.example.vn", "MOTCUA_HOSTS": "motcua.example.vn"}
    done = made.motcua("check-deploy")
    assert (done.returncode, done.stdout) == (0, "Cấu hình dùng thật được.\n")


@pytest.fixture
def database_elsewhere() -> Iterator[str]:
    """The address of an empty database on a server that is not the installation's own."""
    server, name = os.environ["MOTCUA_DATABASE_URL"], f"elsewhere_{uuid4().hex[:8]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield make_conninfo(server, dbname=name)
        connection.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


def test_a_database_elsewhere_is_used_and_no_server_is_made(place: Place, database_elsewhere: str) -> None:
    place.more["MOTCUA_DATABASE_URL"] = database_elsewhere
    done = place.motcua("init", "--empty")
    assert done.returncode == 0, done.stderr
    assert STARTS not in done.stderr
    assert json.loads(place.motcua("migrate", "--json").stdout) == {"applied": []}
    assert not (place.data / "postgres").exists()
    assert json.loads(place.motcua("status", "--json").stdout)["database"] == {"embedded": False}
