"""A rotation seals every registered row again, and running programs follow without a restart."""

from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from motcua.platform.secrets import SealedColumn, decrypt, encrypt
from motcua.platform.secrets.keys_file import add_primary_key, make_keys, read_keys
from motcua.platform.secrets.rotation import ROWS_PER_TRANSACTION, reseal

COLUMN = SealedColumn(
    table="letter",
    key=("box", "seq"),
    key_id="text_key_id",
    ciphertext="text_sealed",
    purpose="letter.text",
    bound_to=("box",),
)


@pytest.fixture
def keys(tmp_path: Path, settings: Settings) -> Path:
    settings.KEYS_FILE = tmp_path / "keys.json"
    make_keys(settings.KEYS_FILE)
    return settings.KEYS_FILE


@pytest.fixture
def letters(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE letter (box int, seq int, text_key_id text, text_sealed bytea,"
            " PRIMARY KEY (box, seq)) ON COMMIT DROP"
        )


def _put(box: int, seq: int, text: str | None) -> None:
    sealed = encrypt(text, COLUMN.context(box)) if text is not None else (None, None)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO letter VALUES (%s, %s, %s, %s)", [box, seq, *sealed])


def _rows() -> list[tuple[int, int, str | None, str | None]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT box, seq, text_key_id, text_sealed FROM letter ORDER BY box, seq")
        return [
            (box, seq, key_id, decrypt((key_id, sealed), COLUMN.context(box)) if sealed else None)
            for box, seq, key_id, sealed in cursor.fetchall()
        ]


def test_every_row_is_sealed_again_and_says_the_same(keys: Path, letters: None) -> None:
    _put(1, 1, "một")
    _put(1, 2, None)
    _put(2, 1, "hai")
    new = add_primary_key(keys)
    assert reseal(COLUMN, new) == 2
    assert _rows() == [(1, 1, new.primary, "một"), (1, 2, None, None), (2, 1, new.primary, "hai")]


def test_a_second_pass_finds_nothing_to_do(keys: Path, letters: None) -> None:
    _put(1, 1, "một")
    new = add_primary_key(keys)
    assert [reseal(COLUMN, new), reseal(COLUMN, new)] == [1, 0]


def test_more_rows_than_one_transaction_takes(keys: Path, letters: None) -> None:
    for seq in range(ROWS_PER_TRANSACTION + 1):
        _put(1, seq, "một")
    assert reseal(COLUMN, add_primary_key(keys)) == ROWS_PER_TRANSACTION + 1


def test_running_programs_seal_with_the_new_key_at_once(keys: Path) -> None:
    before = encrypt("một", "c")
    new = add_primary_key(keys)
    assert encrypt("một", "c").key_id == new.primary
    assert decrypt(before, "c") == "một"
    assert read_keys(keys) == new


def test_a_context_needs_every_value_it_is_bound_to() -> None:
    with pytest.raises(ValueError, match="got 0 values"):
        COLUMN.context()
