"""Every address asked by everybody, with an object of one's own unit, another unit, another agency."""

import pytest
from django.urls import get_resolver

from motcua.platform import clock
from tests.architecture.walk import Scene, addresses
from tests.architecture.walk_table import TABLE
from tests.factories.dossiers import at

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_everybody_is_answered_as_the_table_says_and_no_address_is_missing_from_it(method: str) -> None:
    people, *rows = TABLE.strip().splitlines()
    with clock.simulated(lambda: at(9, 30)):
        scene = Scene()
        walked = [
            row(method, name, [scene.ask(person, method, name, takes) for person in people.split()])
            for name, takes in addresses(get_resolver())
        ]
    assert sorted(walked) == sorted(row for row in rows if row.startswith(method))


def row(method: str, name: str, answers: list[str]) -> str:
    """A line of the table."""
    return f"{method:<5}{name:<36}" + " ".join(f"{answer:<3}" for answer in answers).rstrip()
