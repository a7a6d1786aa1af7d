"""The product from init to stop, through falls and kills."""

import json
import os
import signal
import socket
import subprocess
import urllib.request

from tests.cli.conftest import PATIENCE_SECONDS, Place, eventually, lives


def _pids(place: Place) -> list[int]:
    note = place.running()
    return [note["supervisor"], *note["programs"].values()]


def _said(process: "subprocess.Popen[str]") -> str:
    said, _ = process.communicate(timeout=PATIENCE_SECONDS)
    return said


def test_up_serves_pages_and_says_where_a_second_up_says_so_too_and_stop_ends_all(made: Place) -> None:
    first = made.up()
    address = f"http://localhost:{made.port}"
    with urllib.request.urlopen(f"{address}/health/ready", timeout=PATIENCE_SECONDS) as reply:
        assert json.loads(reply.read())["checks"]["migrations"] == {"ok": True, "missing": 0}

    pids = _pids(made)
    second = made.motcua("up")
    assert second.returncode == 0
    assert address in second.stdout
    assert [str(pid) in second.stdout for pid in pids] == [True] * 4

    eventually(lambda: made.motcua("status").returncode == 0)
    told = json.loads(made.motcua("status", "--json").stdout)
    assert (told["running"], told["ready"], told["address"]) == (True, True, address)
    assert list(told["programs"]) == ["database", "web", "worker"]

    assert made.motcua("stop").returncode == 0
    assert f"Một Cửa đang chạy ở {address}" in _said(first)
    assert first.returncode == 0
    assert [pid for pid in pids if lives(pid)] == []
    assert made.motcua("status").returncode == 1
    assert made.motcua("migrate").returncode == 0


def test_ctrl_c_stops_all_and_is_no_error(made: Place) -> None:
    process = made.up()
    pids = _pids(made)
    process.send_signal(signal.SIGINT)
    assert _said(process).endswith("Đang dừng…\nĐã dừng.\n")
    assert process.returncode == 0
    assert [pid for pid in pids if lives(pid)] == []
    assert not (made.data / "run.json").exists()


def test_what_falls_is_started_again(made: Place) -> None:
    made.up()
    before = made.running()["programs"]
    os.kill(before["web"], signal.SIGKILL)
    os.kill(before["database"], signal.SIGKILL)
    eventually(lambda: made.running()["programs"].get("web", before["web"]) != before["web"])
    eventually(lambda: made.running()["programs"].get("database", before["database"]) != before["database"])
    eventually(lambda: made.motcua("status").returncode == 0)


def test_a_killed_supervisor_leaves_nothing_and_the_next_start_is_clean(made: Place) -> None:
    killed = made.up()
    pids = _pids(made)
    killed.kill()
    killed.communicate()
    eventually(lambda: not any(lives(pid) for pid in pids))
    assert made.motcua("status").returncode == 1
    made.up()
    assert made.running()["address"] == f"http://localhost:{made.port}"


def test_a_port_in_use_is_told_with_the_way_out(made: Place) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", made.port))
        other.listen()
        done = made.motcua("up")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"Cổng {made.port} đang có chương trình khác dùng. Chọn cổng khác: MOTCUA_PORT=…" in done.stderr


def test_up_without_a_data_folder_names_the_verb_that_makes_one(place: Place) -> None:
    done = place.motcua("up")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"Chưa có thư mục dữ liệu ở {place.data}. Tạo bằng: motcua init --empty" in done.stderr


def test_stop_where_nothing_runs_is_no_error(made: Place) -> None:
    done = made.motcua("stop", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"stopped": False})
