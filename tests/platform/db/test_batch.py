"""A batch is written whole or not at all, and says when it touched other rows than planned."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from motcua.platform.db.batch import Statement, UnexpectedRowCount, write_batch
from motcua.platform.db.reading import read_rows, read_together
from motcua.platform.files.models import Blob

AT = datetime(2026, 11, 23, 2, 41, tzinfo=UTC)
INSERT = "insert into files_blob (sha256, size_bytes, media_type, adopted_at) values (%s, %s, %s, %s)"
GROW = "update files_blob set size_bytes = size_bytes + 1 where sha256 = %s"

pytestmark = pytest.mark.django_db(transaction=True)


def blob(digit: str) -> Statement:
    """The insert of one row."""
    return Statement(INSERT, (digit * 64, 1, "application/pdf", AT))


def kept() -> list[tuple[str, int]]:
    """First digit and size of each row there is."""
    return [
        (sha256[0], size)
        for sha256, size in Blob.objects.order_by("sha256").values_list("sha256", "size_bytes")
    ]


def test_statements_are_carried_out_in_their_order() -> None:
    with transaction.atomic():
        write_batch([blob("a"), Statement(GROW, ("a" * 64,)), blob("b")])
    assert kept() == [("a", 2), ("b", 1)]


def test_another_number_of_rows_than_planned_undoes_the_batch() -> None:
    with pytest.raises(UnexpectedRowCount) as refused, transaction.atomic():
        write_batch([blob("a"), Statement(GROW, ("f" * 64,))])
    assert (refused.value.touched, refused.value.statement.sql) == (0, GROW)
    assert kept() == []


def test_a_statement_may_say_that_any_number_is_right() -> None:
    with transaction.atomic():
        write_batch([blob("a"), Statement(GROW, ("f" * 64,), rows=None)])
    assert kept() == [("a", 1)]


def test_an_error_of_the_database_comes_out_as_djangos_and_undoes_the_batch() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        write_batch([blob("a"), blob("b"), blob("a")])
    assert kept() == []


def test_without_a_transaction_nothing_is_written() -> None:
    with pytest.raises(TransactionManagementError):
        write_batch([blob("a")])
    assert kept() == []


def test_every_statement_shows_in_the_query_log() -> None:
    with CaptureQueriesContext(connection) as seen, transaction.atomic():
        write_batch([blob("a"), blob("b")])
    assert [query["sql"] for query in seen.captured_queries if "files_blob" in query["sql"]] == [
        INSERT,
        INSERT,
    ]


def test_queries_that_are_asked_together_answer_in_their_order() -> None:
    with transaction.atomic():
        write_batch([blob("a"), blob("b")])
    one = ("select size_bytes from files_blob where sha256 = %s", ("a" * 64,))
    all_of_them = ("select adopted_at from files_blob", ())
    assert read_together([one, all_of_them]) == [[(1,)], [(AT,), (AT,)]]
    assert read_rows(*one) == [(1,)]
