"""The face of the papers: Tinos, metric twin of the Times New Roman that ND30-2020 asks for."""

import re
from functools import cache
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

FONT_FOLDER = Path(__file__).resolve().parent.parent / "ui/static/dist/fonts"
"""Filled by the front-end build from the npm package `@expo-google-fonts/tinos` (OFL 1.1)."""

FACES = tuple(f"Tinos-{face}.ttf" for face in ("Regular", "Italic", "Bold", "BoldItalic"))


class MissingFonts(Exception):
    """The front end has not been built, so there is nothing to set papers in."""


@cache
def paper_fonts() -> typst.Fonts:
    """Tinos and nothing else, read once: a font of the machine would change papers from office to office."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_folder()])


def unprintable(text: str) -> str:
    """The characters of `text` that the face lacks, each once, sorted: Han characters, emoji.

    For a form to ask for another spelling; a paper shows them as □.
    """
    return "".join(sorted(set(_lacking().findall(text))))


def without_unprintable(text: str) -> str:
    # PDF/A refuses a paper with a missing glyph, and a counter cannot refuse a person for a letter.
    return _lacking().sub("□", text)


@cache
def _lacking() -> re.Pattern[str]:
    """One character that some face lacks; compiled once from what the fonts say of themselves."""
    covered = set.intersection(*(_characters(_folder() / face) for face in FACES))
    return re.compile(f"[^\n{''.join(re.escape(chr(point)) for point in sorted(covered))}]")


def _characters(face: Path) -> set[int]:
    with TTFont(face, lazy=True) as font:
        return set(font.getBestCmap())


def _folder() -> Path:
    """The folder, proven to hold every face: Typst sets a text without its face as nothing at all."""
    missing = [face for face in FACES if not (FONT_FOLDER / face).is_file()]
    if missing:
        raise MissingFonts(
            f"{', '.join(missing)} not in {FONT_FOLDER}; run `make setup` to build the front end"
        )
    return FONT_FOLDER
