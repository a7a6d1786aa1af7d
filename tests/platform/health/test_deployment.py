"""What is said before the product is used for real work."""

from pathlib import Path

import pytest
from pytest_django import Settings

from motcua.platform.health.deployment import keys_are_kept, nothing_is_a_demo, people_reach_us_safely


def _ids(found: list) -> list[str]:
    return [each.id for each in found]


def test_a_good_set_up_has_no_findings(settings: Settings) -> None:
    settings.PUBLIC_URL, settings.BEHIND_TLS = "https://motcua.example.vn", True
    settings.ALLOWED_HOSTS, settings.IS_DEMO = ["motcua.example.vn"], False
    assert [*keys_are_kept(None), *people_reach_us_safely(None), *nothing_is_a_demo(None)] == []


def test_readable_keys_are_an_error(settings: Settings, tmp_path: Path) -> None:
    settings.KEYS_FILE = tmp_path / "keys.json"
    settings.KEYS_FILE.touch(0o644)
    assert _ids(keys_are_kept(None)) == ["motcua.E001"]


@pytest.mark.parametrize(
    ("url", "hosts", "ids"),
    [
        ("http://motcua.example.vn", ["motcua.example.vn"], ["motcua.E002"]),
        ("https://motcua.example.vn", ["localhost"], ["motcua.E003"]),
        ("https://localhost:8000", ["localhost"], ["motcua.E003"]),
    ],
)
def test_people_must_reach_us_by_name_and_safely(
    settings: Settings, url: str, hosts: list[str], ids: list[str]
) -> None:
    settings.PUBLIC_URL, settings.BEHIND_TLS = url, url.startswith("https")
    settings.ALLOWED_HOSTS = hosts
    assert _ids(people_reach_us_safely(None)) == ids


def test_a_demo_is_warned_about(settings: Settings) -> None:
    settings.IS_DEMO = True
    assert _ids(nothing_is_a_demo(None)) == ["motcua.W001"]
