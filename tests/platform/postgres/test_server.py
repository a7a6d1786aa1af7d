"""Our own server: made once, started when needed, whole after a kill."""

import os
import subprocess
import time
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from motcua.platform.postgres.binaries import Binaries, find_binaries
from motcua.platform.postgres.databases import answers, ensure_database, wait_until_it_answers
from motcua.platform.postgres.errors import DataFolderOfOtherVersion, ServerFailed
from motcua.platform.postgres.server import Server


def _started(server: Server) -> Server:
    server.make()
    server.start()
    return server


def test_a_started_server_answers_and_a_stopped_one_does_not(server: Server) -> None:
    _started(server)
    assert (answers(server), server.pid() is not None) == (True, True)
    server.stop()
    assert (answers(server), server.pid()) == (False, None)


def test_starting_twice_is_starting_once(server: Server) -> None:
    pid = _started(server).pid()
    server.start()
    assert server.pid() == pid


def test_every_acknowledged_row_survives_a_kill(server: Server) -> None:
    _started(server)
    acknowledged = 0
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute("CREATE TABLE row (number int)")
        for number in range(50):
            connection.execute("INSERT INTO row VALUES (%s)", [number])
            acknowledged += 1
        server.kill()
    server.start()
    with psycopg.connect(server.url("postgres")) as connection:
        assert connection.execute("SELECT count(*) FROM row").fetchone() == (acknowledged,)


def test_vietnamese_letters_change_case_without_any_locale_of_the_system(server: Server) -> None:
    _started(server)
    with psycopg.connect(server.url("postgres")) as connection:
        assert connection.execute("SELECT lower('ĐƯỜNG ẤÊ')").fetchone() == ("đường ấê",)


def test_the_database_of_the_product_is_made_once(server: Server) -> None:
    _started(server)
    ensure_database(server)
    ensure_database(server)
    with psycopg.connect(server.url()) as connection:
        assert connection.info.dbname == "motcua"


def test_nobody_else_can_reach_the_socket(server: Server) -> None:
    _started(server)
    assert server.socket_folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_of_another_version_is_refused_with_what_to_do(server: Server) -> None:
    server.make()
    other = replace(server, binaries=Binaries(server.binaries.folder, "15.4"))
    with pytest.raises(DataFolderOfOtherVersion, match=r"do PostgreSQL \d+ tạo, máy này có bản 15") as said:
        other.start()
    assert "motcua backup" in str(said.value)
    assert "motcua restore" in str(said.value)


def test_a_broken_setting_is_told_in_the_servers_own_words(server: Server) -> None:
    server.make()
    wrong = replace(server, extra_settings=(("max_connections", "nhiều"),))
    with pytest.raises(ServerFailed, match="max_connections"):
        wrong.start()


def test_an_interrupted_making_starts_afresh(server: Server) -> None:
    server.make()
    (server.cluster / "PG_VERSION").unlink()
    _started(server)
    assert answers(server)


def test_a_killed_server_whose_parent_has_not_noticed_does_not_block_the_next(server: Server) -> None:
    server.make()
    server.prepare()
    zombie = subprocess.Popen(server.foreground(), stderr=subprocess.DEVNULL, **server.run_as.popen_arguments)
    try:
        wait_until_it_answers(server, timeout_seconds=10)
        zombie.kill()
        time.sleep(0.2)
        assert server.pid() is None
        server.start()
        assert answers(server)
    finally:
        zombie.wait()


def test_a_process_number_given_to_another_program_is_no_server(server: Server) -> None:
    _started(server)
    lock = server.cluster / "postmaster.pid"
    left_behind = lock.read_text().splitlines(keepends=True)
    server.stop()
    other = subprocess.Popen(["/bin/sleep", "60"])
    try:
        lock.write_text("".join([f"{other.pid}\n", *left_behind[1:]]))
        os.chown(lock, server.cluster.stat().st_uid, -1)
        assert server.pid() is None
        server.start()
        assert answers(server)
    finally:
        other.kill()
        other.wait()


def test_programs_are_copied_to_where_they_can_run(server: Server, reachable: Path) -> None:
    place = reachable / "postgres"
    copied = replace(server, binaries=find_binaries().copied_to(place))
    _started(copied)
    assert Path(copied.binaries.program("postgres")).is_relative_to(place)
    assert answers(copied)
