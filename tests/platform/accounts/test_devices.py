"""What browsers call themselves."""

import pytest

from motcua.platform.accounts.devices import device_of

KIT = "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (
            f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {KIT} Chrome/142.0.0.0 Safari/537.36",
            "Chrome · Windows",
        ),
        (f"Mozilla/5.0 (Windows NT 10.0) {KIT} Chrome/142.0 Safari/537.36 Edg/142.0", "Edge · Windows"),
        (
            f"Mozilla/5.0 (Windows NT 6.1) {KIT} coc_coc_browser/120.0 Chrome/114 Safari/537.36",
            "Cốc Cốc · Windows",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox · Linux"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18 like Mac OS X) AppleWebKit/605.1 Version/18.5 Safari/604",
            "Safari · iPhone",
        ),
        ("curl/8.5", ""),
        ("", ""),
    ],
)
def test_browser_and_system_in_words(user_agent: str, words: str) -> None:
    assert device_of(user_agent) == words
