"""One row and five hundred make the same few statements, and leave the same table."""

from datetime import UTC, datetime

import pytest
from django.db import transaction

from motcua.platform.db.batch import write_batch
from motcua.platform.db.collecting import CollectedWrites
from motcua.platform.db.rows import Row, Table
from motcua.platform.files.models import Blob

AT = datetime(2026, 11, 23, 2, 41, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def row(number: int, **columns: object) -> Row:
    """One content with a number for a hash."""
    return {
        "sha256": f"{number:064x}",
        "size_bytes": 1,
        "media_type": "image/png",
        "adopted_at": AT,
        **columns,
    }


def key(number: int) -> Row:
    """What finds it."""
    return {"sha256": f"{number:064x}"}


def sizes() -> dict[int, int]:
    """Number → size of all that is kept."""
    return {int(sha256, 16): size for sha256, size in Blob.objects.values_list("sha256", "size_bytes")}


@pytest.mark.parametrize("count", [1, 2, 500])
def test_rows_are_inserted_changed_and_deleted_by_one_statement_each(count: int) -> None:
    table = Table.of(Blob)
    numbers = range(1, count + 1)
    with transaction.atomic():
        write_batch([table.insert([row(number) for number in numbers])])
        assert sizes() == dict.fromkeys(numbers, 1)
        write_batch([table.update([{**key(number), "size_bytes": number + 1} for number in numbers])])
        assert sizes() == {number: number + 1 for number in numbers}
        write_batch([table.delete([key(number) for number in numbers])])
        assert sizes() == {}


def test_gathered_writes_become_one_statement_for_each_table_and_shape() -> None:
    with transaction.atomic():
        write_batch([Table.of(Blob).insert([row(1), row(2), row(3)])])
        writes = CollectedWrites()
        writes.delete(Blob, key(3))
        writes.update(Blob, {**key(1), "size_bytes": 10})
        writes.update(Blob, {**key(2), "size_bytes": 20})
        writes.update(Blob, {**key(2), "media_type": "image/jpeg"})
        writes.insert(Blob, row(4))
        writes.insert(Blob, row(5))
        statements = writes.statements()
        assert [(each.sql.split()[0], each.rows) for each in statements] == [
            ("insert", 2),
            ("update", 2),
            ("update", 1),
            ("delete", 1),
        ]
        write_batch(statements)
    assert sizes() == {1: 10, 2: 20, 4: 1, 5: 1}
