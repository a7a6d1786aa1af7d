"""A store of one's own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    durable = "motcua.platform.files.storage.DurableFolder"
    with override_settings(STORAGES={"files": {"BACKEND": durable, "OPTIONS": {"location": tmp_path}}}):
        yield tmp_path
