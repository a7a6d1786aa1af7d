"""Citizens are told once."""

import pytest

from motcua.apps.notices.commands.tell import tell_citizen
from motcua.apps.notices.queries.notices_of import notices_of
from motcua.apps.notices.states import NoticeKind
from motcua.platform.outbox.relay import Told
from tests.factories.dossiers import make_office

pytestmark = pytest.mark.django_db


def test_hearing_an_event_twice_tells_the_citizen_once() -> None:
    dossier = make_office().accept()
    event = Told(dossier.id, 1, "dossiers.accepted", {})

    tell_citizen(event)
    tell_citizen(event)

    assert [notice.kind for notice in notices_of(dossier.id)] == [NoticeKind.ACCEPTED]
