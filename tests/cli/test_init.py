"""A data folder is made once, for one purpose, and its keys are its own."""

import json

from tests.cli.conftest import Place


def test_a_second_init_changes_nothing(made: Place) -> None:
    keys = (made.data / "keys.json").read_bytes()
    done = made.motcua("init", "--empty", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "kind": "empty",
        "made": False,
        "data": str(made.data),
        "keys": str(made.data / "keys.json"),
    }
    assert (made.data / "keys.json").read_bytes() == keys


def test_keys_belong_to_their_owner_alone(made: Place) -> None:
    assert (made.data / "keys.json").stat().st_mode & 0o777 == 0o600


def test_real_work_never_becomes_a_demo(made: Place) -> None:
    done = made.motcua("init", "--demo")
    assert done.returncode == 1
    assert f"{made.data} đã được tạo bằng --empty; không đổi được." in done.stderr


def test_real_data_is_not_thrown_away_by_a_flag(made: Place) -> None:
    assert made.motcua("init", "--empty", "--afresh").returncode == 2
    done = made.motcua("init", "--demo", "--afresh")
    assert done.returncode == 1
    assert f"{made.data} chứa dữ liệu thật; không bỏ." in done.stderr
    assert (made.data / "installation.json").exists()
