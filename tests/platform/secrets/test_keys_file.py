"""The keys file is made once, read only by its owner and replaced whole."""

import json
from pathlib import Path

import pytest

from motcua.platform.secrets.errors import KeysMissing, KeysUnsafe
from motcua.platform.secrets.keys_file import make_keys, read_keys, replace_keys


def test_what_was_made_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    assert make_keys(path) == read_keys(path)


def test_the_file_belongs_to_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    make_keys(path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_keys_are_never_made_over_others(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    ring = make_keys(path)
    with pytest.raises(FileExistsError):
        make_keys(path)
    assert read_keys(path) == ring


def test_a_replaced_ring_is_read_and_leaves_no_second_file(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    ring = make_keys(path).with_new_primary()
    replace_keys(path, ring)
    assert read_keys(path) == ring
    assert [file.name for file in tmp_path.iterdir()] == ["keys.json"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_missing_file_names_the_verb_that_makes_it(tmp_path: Path) -> None:
    with pytest.raises(KeysMissing, match="motcua init"):
        read_keys(tmp_path / "keys.json")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_others_may_read_is_refused_with_the_remedy(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "keys.json"
    make_keys(path)
    path.chmod(mode)
    with pytest.raises(KeysUnsafe, match=f"chmod 600 {path}"):
        read_keys(path)


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"format": 1, "primary": "a", "sealing_keys": {"a": "c2hvcnQ="}}'],
)
def test_a_file_that_is_no_ring_is_refused_without_quoting_it(tmp_path: Path, content: str) -> None:
    path = tmp_path / "keys.json"
    path.touch(0o600)
    path.write_text(content)
    with pytest.raises(KeysUnsafe) as refusal:
        read_keys(path)
    assert str(refusal.value) == f"Tệp khóa {path} không đọc được: lấy lại bản sao của nó."


def test_a_file_of_a_later_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    make_keys(path)
    told = json.loads(path.read_text())
    path.write_text(json.dumps({**told, "format": 2}))
    with pytest.raises(KeysUnsafe, match="cần dạng 1"):
        read_keys(path)
