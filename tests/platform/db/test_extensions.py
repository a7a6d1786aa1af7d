import pytest
from django.db import connection


@pytest.mark.django_db
def test_trigram_search_is_there() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select similarity('nguyen', 'nguyen thi') > 0.3")
        assert cursor.fetchone() == (True,)
