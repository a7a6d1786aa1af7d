"""The outbox is emptied of what was told; what waits is never lost."""

import pytest
from django.db import connection, transaction

from motcua.platform.db.batch import write_batch
from motcua.platform.db.ids import new_id
from motcua.platform.outbox.announce import announce
from motcua.platform.outbox.models import Event
from motcua.platform.outbox.sweep import sweep_told
from tests.platform.outbox.test_relay import MOMENT


@pytest.mark.django_db
def test_what_was_told_long_ago_goes_and_what_waits_stays() -> None:
    stream = new_id()
    with transaction.atomic():
        write_batch([announce(stream, seq, "went", {}, MOMENT) for seq in (1, 2, 3)])
    for seq, days in ((1, 31), (2, 29)):
        with connection.cursor() as cursor:
            cursor.execute(
                "update outbox_event set relayed_at = now() - make_interval(days => %s) where seq = %s",
                [days, seq],
            )
    assert [sweep_told(30), sweep_told(30)] == [1, 0]
    assert list(Event.objects.order_by("seq").values_list("seq", flat=True)) == [2, 3]
