"""What the build leaves, and the rules that keep pages and styles honest."""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[3] / "src" / "motcua"
STYLES = Path(__file__).resolve().parents[3] / "frontend" / "styles"
DIST = PACKAGE / "platform" / "ui" / "static" / "dist"
TEMPLATES = sorted(PACKAGE.rglob("templates/**/*.html"))

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b(?![\w-])|\b(?:rgb|hsl|oklch)a?\(")
FORBIDDEN = {
    "a style attribute": re.compile(r"<[^>{]*\sstyle\s*=", re.IGNORECASE),
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "an inline script": re.compile(r"<script\b(?![^>]*\ssrc=)", re.IGNORECASE),
    "an event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "an evaluated htmx attribute": re.compile(r"hx-on\b|[\"']\s*(?:js|javascript):|hx-trigger=\"[^\"]*\["),
}


def test_the_build_leaves_everything_a_page_and_a_paper_load() -> None:
    built = {
        str(file.relative_to(DIST)) for file in DIST.rglob("*") if file.is_file() and file.name != ".stamp"
    }
    assert built == {
        "motcua.css",
        "motcua.js",
        "mark.svg",
        "source-sans-3-latin.woff2",
        "source-sans-3-latin-ext.woff2",
        "source-sans-3-vietnamese.woff2",
        "fonts/Tinos-Regular.ttf",
        "fonts/Tinos-Italic.ttf",
        "fonts/Tinos-Bold.ttf",
        "fonts/Tinos-BoldItalic.ttf",
        "fonts/LICENSE.txt",
    }


@pytest.mark.parametrize("style", sorted(STYLES.glob("*.css")), ids=lambda style: style.name)
def test_colours_are_written_in_tokens_alone(style: Path) -> None:
    if style.name != "tokens.css":
        assert COLOUR.findall(style.read_text()) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: str(template.relative_to(PACKAGE)))
def test_a_template_holds_nothing_that_the_policy_would_refuse(template: Path) -> None:
    text = template.read_text()
    assert [name for name, pattern in FORBIDDEN.items() if pattern.search(text)] == []


def test_every_icon_that_a_template_names_is_drawn() -> None:
    drawn = set(re.findall(r"\.i-([a-z0-9-]+)\{", (DIST / "motcua.css").read_text()))
    named = {
        match
        for template in TEMPLATES
        for match in re.findall(r"{% icon ['\"]([a-z0-9-]+)['\"]", template.read_text())
    }
    assert named - drawn == set()


def test_the_lock_file_names_no_registry() -> None:
    lock = (PACKAGE.parents[1] / "package-lock.json").read_text()
    assert '"resolved"' not in lock
