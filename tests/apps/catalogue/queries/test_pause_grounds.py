"""Which waits stop the clock of a version's dossiers."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError

from motcua.apps.catalogue.models import PauseGround, ProcedureVersion
from motcua.apps.catalogue.queries.pause_grounds import Ground, ground_of, grounds_of
from motcua.apps.orgs.capabilities import Capability
from tests.factories.catalogue import row

DAY = date(2026, 11, 23)


@pytest.fixture
def version_id(imported: Callable[..., Any]) -> UUID:
    imported(row("1.000001", "Thủ tục một"))
    return ProcedureVersion.objects.get().pk


def list_ground(version_id: UUID, **changes: Any) -> PauseGround:
    return PauseGround.objects.create(
        **{
            "version_id": version_id,
            "position": 1,
            "code": "field_work",
            "name": "Chờ mùa khô để đo đạc",
            "source": "ND151-2025",
            "opens": "handle",
            "closes": "review",
            "effect": "restart",
            **changes,
        }
    )


def test_a_version_that_lists_none_has_the_national_ones(version_id: UUID) -> None:
    assert grounds_of(version_id, DAY)[0] == Ground(
        code="supplement",
        name="Bổ sung, hoàn thiện hồ sơ",
        source="ND118-2025 Điều 17",
        evidence="Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02)",
        opens=Capability.HANDLE,
        closes=Capability.ACCEPT,
        warn_after_days=15,
        close_after_days=30,
        effect="pause",
    )


def test_a_version_that_lists_some_has_only_those(version_id: UUID) -> None:
    list_ground(version_id)
    assert grounds_of(version_id) == (
        Ground(
            code="field_work",
            name="Chờ mùa khô để đo đạc",
            source="ND151-2025",
            evidence="",
            opens=Capability.HANDLE,
            closes=Capability.REVIEW,
            warn_after_days=None,
            close_after_days=None,
            effect="restart",
        ),
    )


def test_a_ground_is_found_by_its_code_or_not_at_all(version_id: UUID) -> None:
    assert ground_of(version_id, "public_posting").name == "Niêm yết công khai"
    with pytest.raises(LookupError):
        ground_of(version_id, "tea_break")


@pytest.mark.parametrize(
    "wrong",
    [{"effect": "stop"}, {"warn_after_days": 9, "close_after_days": 8}],
    ids=["unknown effect", "closes before it warns"],
)
def test_the_table_refuses_what_makes_no_sense(version_id: UUID, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        list_ground(version_id, **wrong)
