"""What follows from the environment, and what every answer carries."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

ASK = "import json, motcua.config.settings as s;print(json.dumps({name: getattr(s, name) for name in NAMES}))"


def _settings(names: list[str], **environment: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", ASK.replace("NAMES", repr(names))],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


TLS = [
    "SECURE_SSL_REDIRECT",
    "SECURE_HSTS_SECONDS",
    "SESSION_COOKIE_SECURE",
    "SESSION_COOKIE_NAME",
    "CSRF_COOKIE_NAME",
    "CSRF_TRUSTED_ORIGINS",
]


def test_an_https_address_turns_on_all_that_needs_it() -> None:
    assert _settings(TLS, MOTCUA_PUBLIC_URL="https://motcua.example.vn") == {
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_NAME": "__Host-session",
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "CSRF_TRUSTED_ORIGINS": ["https://motcua.example.vn"],
    }


def test_at_a_desk_of_ones_own_nothing_asks_for_https() -> None:
    assert _settings(TLS, MOTCUA_PUBLIC_URL="", MOTCUA_PORT="8000") == {
        "SECURE_SSL_REDIRECT": False,
        "SECURE_HSTS_SECONDS": 0,
        "SESSION_COOKIE_SECURE": False,
        "SESSION_COOKIE_NAME": "session",
        "CSRF_COOKIE_NAME": "csrf",
        "CSRF_TRUSTED_ORIGINS": ["http://localhost:8000"],
    }


def test_without_keys_each_process_has_a_key_of_its_own() -> None:
    """A key that everybody can read in the source would sign anything."""
    nowhere = {"MOTCUA_KEYS": "/nowhere/keys.json"}
    first, second = (_settings(["SECRET_KEY"], **nowhere)["SECRET_KEY"] for _ in range(2))
    assert first != second
    assert len(first) > 50


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_every_answer_carries_the_headers_of_safety(client: Client, header: str, value: str) -> None:
    assert client.get("/health/live").headers[header] == value


def test_no_policy_lets_anything_inline_run(client: Client) -> None:
    policy = client.get("/health/live").headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


def test_a_host_that_is_none_of_ours_is_refused(client: Client) -> None:
    assert client.get("/health/ready", headers={"host": "evil.example"}).status_code == 400


def test_the_source_language_is_vietnamese() -> None:
    assert (settings.LANGUAGE_CODE, [code for code, _ in settings.LANGUAGES]) == ("vi", ["vi", "en"])
