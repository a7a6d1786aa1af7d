"""A batch is written whole or not at all, and says when it touched other rows than planned.

What sends its COMMIT along has to hold the same: no miscount and no error is ever committed.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext
from psycopg.pq import TransactionStatus

from motcua.platform.db.batch import Statement, UnexpectedRowCount, write_and_commit, write_batch
from motcua.platform.db.reading import of_keys, read_rows, read_together
from motcua.platform.files.models import Blob

AT = datetime(2026, 11, 23, 2, 41, tzinfo=UTC)
INSERT = "insert into files_blob (sha256, size_bytes, media_type, adopted_at) values (%s, %s, %s, %s)"
GROW = "update files_blob set size_bytes = size_bytes + 1 where sha256 = %s"

pytestmark = pytest.mark.django_db(transaction=True)

Write = Callable[[Sequence[Statement]], None]
EITHER_WAY = pytest.mark.parametrize("write", [write_batch, write_and_commit])


def blob(digit: str) -> Statement:
    """The insert of one row."""
    return Statement(INSERT, (digit * 64, 1, "application/pdf", AT))


def kept() -> list[tuple[str, int]]:
    """First digit and size of each row there is."""
    return [
        (sha256[0], size)
        for sha256, size in Blob.objects.order_by("sha256").values_list("sha256", "size_bytes")
    ]


def waiting() -> bool:
    """Whether the server holds a transaction open for us."""
    return connection.connection.info.transaction_status != TransactionStatus.IDLE


@EITHER_WAY
def test_statements_are_carried_out_in_their_order(write: Write) -> None:
    with transaction.atomic():
        write([blob("a"), Statement(GROW, ("a" * 64,)), blob("b")])
    assert kept() == [("a", 2), ("b", 1)]


@EITHER_WAY
@pytest.mark.parametrize(
    "miscounted",
    [
        Statement(GROW, ("f" * 64,)),
        Statement(GROW, ("a" * 64,), rows=2),
        Statement("delete from files_blob where size_bytes < %s", (5,)),
    ],
)
@pytest.mark.parametrize("behind", [[], [blob("d")]])
def test_another_number_of_rows_than_planned_undoes_the_batch(
    write: Write, miscounted: Statement, behind: list[Statement]
) -> None:
    with pytest.raises(UnexpectedRowCount) as refused, transaction.atomic():
        write([blob("a"), blob("b"), miscounted, *behind])
    assert refused.value.statement is miscounted
    assert kept() == []


@EITHER_WAY
def test_a_statement_may_say_that_any_number_is_right(write: Write) -> None:
    with transaction.atomic():
        write([blob("a"), Statement(GROW, ("f" * 64,), rows=None)])
    assert kept() == [("a", 1)]


@EITHER_WAY
@pytest.mark.parametrize("behind", [[], [blob("d")]])
def test_an_error_of_the_database_comes_out_as_djangos_and_undoes_the_batch(
    write: Write, behind: list[Statement]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        write([blob("a"), blob("b"), blob("a"), *behind])
    assert kept() == []
    assert not waiting()


@EITHER_WAY
def test_without_a_transaction_nothing_is_written(write: Write) -> None:
    with pytest.raises(TransactionManagementError):
        write([blob("a")])
    assert kept() == []


def test_the_commit_goes_along_and_hooks_run_when_the_block_ends() -> None:
    told: list[str] = []
    with transaction.atomic():
        transaction.on_commit(lambda: told.append("committed"))
        read_rows("select 1", ())
        assert waiting()
        write_and_commit([blob("a")])
        assert (waiting(), told) == (False, [])
    assert (told, kept()) == (["committed"], [("a", 1)])


def test_the_commit_goes_along_with_the_first_word_of_a_transaction() -> None:
    with transaction.atomic():
        write_and_commit([blob("a")])
        assert not waiting()
    assert kept() == [("a", 1)]


def test_hooks_of_what_was_not_committed_never_run() -> None:
    told: list[str] = []

    @transaction.atomic
    def miscounting() -> None:
        transaction.on_commit(lambda: told.append("committed"))
        write_and_commit([blob("a"), Statement(GROW, ("f" * 64,))])

    with pytest.raises(UnexpectedRowCount):
        miscounting()
    assert (told, kept()) == ([], [])


def test_inside_another_block_nothing_is_committed_before_that_one_ends() -> None:
    with transaction.atomic():
        with transaction.atomic():
            write_and_commit([blob("a")])
        with transaction.atomic(savepoint=False):
            write_and_commit([blob("b")])
        assert waiting()
        transaction.set_rollback(True)
    assert kept() == []


def test_a_transaction_that_was_told_to_roll_back_is_not_committed() -> None:
    with transaction.atomic():
        write_batch([blob("a")])
        transaction.set_rollback(True)
        write_and_commit([blob("b")])
    assert kept() == []


def test_what_is_refused_at_the_commit_itself_is_an_error_and_undone() -> None:
    with connection.cursor() as cursor:
        cursor.execute("create temp table house (id int primary key)")
        cursor.execute("create temp table door (house int references house deferrable initially deferred)")
    with pytest.raises(IntegrityError), transaction.atomic():
        write_and_commit([blob("a"), Statement("insert into door values (%s)", (1,))])
    assert kept() == []
    assert not waiting()


def test_statements_are_planned_once_a_connection() -> None:
    shrink = "update files_blob set size_bytes = 7 where sha256 = %s"
    for digit in "abc":
        with transaction.atomic():
            write_and_commit([blob(digit), Statement(shrink, (digit * 64,))])
    runs = "select generic_plans + custom_plans from pg_prepared_statements where statement ~ 'bytes = 7'"
    assert (3,) in read_rows(runs, ())


def test_every_statement_shows_in_the_query_log() -> None:
    with CaptureQueriesContext(connection) as seen, transaction.atomic():
        write_batch([blob("a"), blob("b")])
    assert [query["sql"] for query in seen.captured_queries if "files_blob" in query["sql"]] == [
        INSERT,
        INSERT,
    ]


@pytest.mark.parametrize("digits", ["a", "ab"])
def test_one_key_is_asked_for_as_many_are(digits: str) -> None:
    with transaction.atomic():
        write_batch([blob("a"), blob("b"), blob("c")])
    query = of_keys(
        "select sha256 from files_blob where sha256 = any(%s) order by sha256", [d * 64 for d in digits]
    )
    assert [sha256[0] for (sha256,) in read_rows(*query)] == list(digits)


def test_queries_that_are_asked_together_answer_in_their_order() -> None:
    with transaction.atomic():
        write_batch([blob("a"), blob("b")])
    one = ("select size_bytes from files_blob where sha256 = %s", ("a" * 64,))
    all_of_them = ("select adopted_at from files_blob", ())
    assert read_together([one, all_of_them]) == [[(1,)], [(AT,), (AT,)]]
    assert read_rows(*one) == [(1,)]
