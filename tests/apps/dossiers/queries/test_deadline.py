"""Groups by deadline agree between Python and the database, and nothing is guessed without a calendar."""

from datetime import datetime, timedelta

import pytest

from motcua.apps.dossiers.models import Dossier
from motcua.apps.dossiers.queries.deadline import Standing, deadlines_at, left_in_words, span_left
from tests.factories.dossiers import at, make_office
from tests.factories.orgs import make_commune

pytestmark = pytest.mark.django_db

NOW = at(9, 40)
A_MINUTE, A_DAY = timedelta(minutes=1), timedelta(days=1)
DUE = [
    (NOW - A_MINUTE, Standing.LATE),
    (NOW, Standing.TODAY),
    (at(23, 59), Standing.TODAY),
    # Tuesday is a holiday: the next working day is Wednesday, and nobody works before it.
    (at(0) + A_DAY, Standing.SOON),
    (at(23, 59) + 2 * A_DAY, Standing.SOON),
    (at(0) + 3 * A_DAY, Standing.OK),
]


@pytest.mark.parametrize(("due_at", "standing"), DUE)
def test_a_moment_belongs_to_one_group_in_both_worlds(due_at: datetime, standing: Standing) -> None:
    office = make_office()
    dossier = office.accept()
    Dossier.objects.update(due_at=due_at)
    deadlines = deadlines_at(NOW + timedelta(seconds=40), office.commune.agency.pk)

    asked = [each for each, condition in deadlines.conditions().items() if Dossier.objects.filter(condition)]

    assert asked == [standing] == [deadlines.standing(due_at, None)]
    assert deadlines.standing(due_at, dossier.received_at) is Standing.DONE


def test_without_a_calendar_nothing_is_soon_and_no_length_is_told() -> None:
    agency_id = make_commune().agency.pk
    assert deadlines_at(NOW, agency_id).standing(at(8) + 2 * A_DAY, None) is Standing.OK
    assert left_in_words(span_left(NOW, at(11), agency_id)) == "chưa có lịch làm việc để tính"
