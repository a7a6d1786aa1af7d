"""A small catalogue of invented rows."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.factories.catalogue import FIRST_DAY, Row, as_lines

if TYPE_CHECKING:
    from motcua.apps.catalogue.commands.import_report import ImportReport


@pytest.fixture
def imported(db: None) -> "Callable[..., ImportReport]":
    """Import rows as in force from a day."""
    # A conftest is read before Django is set up.
    from motcua.apps.catalogue.commands.import_catalogue import import_catalogue

    def _import(*rows: Row, on: date = FIRST_DAY) -> "ImportReport":
        return import_catalogue(as_lines(*rows), on)

    return _import
