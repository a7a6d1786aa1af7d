"""Taking the next numbers of a book."""

from datetime import date
from uuid import UUID

from motcua.apps.books.states import BookKind
from motcua.platform.db.reading import read_rows

_TAKE = """
insert into books_book (agency_id, kind, period, last_number) values (%s, %s, %s, %s)
on conflict (agency_id, kind, period)
do update set last_number = books_book.last_number + excluded.last_number
returning last_number
"""


def take_numbers(agency_id: UUID, kind: BookKind, period: str, count: int = 1) -> range:
    """The next `count` numbers of a book, which opens by itself with its first number.

    Called inside an act's transaction, after its dossiers are locked: the counter row stays locked
    until the act ends, and a failed act gives the numbers back.
    """
    last = int(read_rows(_TAKE, (agency_id, kind.value, period, count))[0][0])
    return range(last - count + 1, last + 1)


def day_period(day: date) -> str:
    """The period of a book that starts afresh each day."""
    return day.isoformat()


def year_period(day: date) -> str:
    """The period of a book that starts afresh each year."""
    return str(day.year)
