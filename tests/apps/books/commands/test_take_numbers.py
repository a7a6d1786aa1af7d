"""A book counts from one, by agency, kind and period, and a failed act gives its numbers back."""

from datetime import date

import pytest
from django.db import transaction

from motcua.apps.books.commands.take_numbers import day_period, take_numbers, year_period
from motcua.apps.books.states import BookKind
from tests.factories.orgs import make_commune

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)

pytestmark = pytest.mark.django_db


def test_numbers_follow_each_other_and_may_be_taken_by_many() -> None:
    agency = make_commune().agency.id
    taken = [list(take_numbers(agency, BookKind.RESULT, year_period(MONDAY), count)) for count in (1, 3, 1)]
    assert taken == [[1], [2, 3, 4], [5]]


def test_each_period_and_kind_has_a_book_of_its_own() -> None:
    agency = make_commune().agency.id
    books = [
        (BookKind.DOSSIER, day_period(MONDAY)),
        (BookKind.DOSSIER, day_period(TUESDAY)),
        (BookKind.RESULT, year_period(MONDAY)),
        (BookKind.RESULT, year_period(date(2027, 1, 4))),
    ]
    assert [take_numbers(agency, kind, period)[0] for kind, period in books] == [1, 1, 1, 1]
    assert [take_numbers(agency, kind, period)[0] for kind, period in books] == [2, 2, 2, 2]


def test_an_act_that_fails_gives_its_numbers_back() -> None:
    agency = make_commune().agency.id
    with transaction.atomic():
        take_numbers(agency, BookKind.RESULT, year_period(MONDAY))
        transaction.set_rollback(True)
    assert list(take_numbers(agency, BookKind.RESULT, year_period(MONDAY))) == [1]
