"""By how much a limit may be extended."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.catalogue.queries.extension_rules import Extension, extension_of
from tests.factories.catalogue import row


@pytest.fixture
def version(imported: Callable[..., Any]) -> ProcedureVersion:
    imported(row("2.000815", "Chứng thực bản sao từ bản chính"))
    return ProcedureVersion.objects.get()


def test_a_limit_is_not_to_be_extended_unless_the_version_says_so(version: ProcedureVersion) -> None:
    assert extension_of(version.pk) is None


def test_the_version_says_by_how_many_days_and_by_which_text(version: ProcedureVersion) -> None:
    ProcedureVersion.objects.update(extension_days=2, extension_source="ND23-2015 Điều 21")
    assert extension_of(version.pk) == Extension(2, "ND23-2015 Điều 21")


def test_no_extension_without_a_text(version: ProcedureVersion) -> None:
    with pytest.raises(IntegrityError):
        ProcedureVersion.objects.update(extension_days=2)
