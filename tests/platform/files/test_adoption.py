"""A file becomes part of the record in the transaction of the act, together with it or not at all."""

from datetime import UTC, datetime

import pytest
from django.db import transaction

from motcua.platform.db.batch import Statement, write_batch
from motcua.platform.files import adopt_statement, put
from motcua.platform.files.models import Blob

PDF = b"%PDF-1.7\n1"
AT = datetime(2026, 11, 23, 2, 5, tzinfo=UTC)


@pytest.mark.django_db
def test_an_adopted_file_has_one_row_however_often_it_is_adopted() -> None:
    file = put(PDF, "application/pdf")
    for at in (AT, AT.replace(year=2027)):
        with transaction.atomic():
            write_batch(
                [adopt_statement(file, at), Statement("delete from files_blob where false", (), rows=0)]
            )
    assert list(Blob.objects.values_list("sha256", "size_bytes", "media_type", "adopted_at")) == [
        (file.sha256, 10, "application/pdf", AT)
    ]


@pytest.mark.django_db
def test_an_act_that_fails_adopts_nothing() -> None:
    file = put(PDF, "application/pdf")
    with transaction.atomic():
        write_batch([adopt_statement(file, AT)])
        transaction.set_rollback(True)
    assert list(Blob.objects.all()) == []
