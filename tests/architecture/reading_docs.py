"""How tests read the documents: pages, tables, spans of code."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PACKAGE = ROOT / "src" / "motcua"
SPAN = re.compile(r"`([^`\n]+)`")

_SUFFIXES = {".py", ".tsv", ".typ", ".html", ".bpmn", ".md", ".ts", ".css"}
_NOT_OURS = {"dist", "data", "locale", "migrations"}


def rows_of(page: Path) -> Iterator[list[str]]:
    """The rows of every table of a page, cell by cell, without head and rule."""
    lines = page.read_text().splitlines()
    for above, line in zip(["", *lines], lines, strict=False):
        if _is_row(line) and not _is_rule(line) and not _is_head(above, line, lines):
            yield [cell.strip() for cell in line.strip().strip("|").split(" | ")]


def sources() -> Iterator[Path]:
    """Every file of the package that a person wrote."""
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in _SUFFIXES and not _NOT_OURS & set(path.relative_to(PACKAGE).parts):
            yield path


def _is_row(line: str) -> bool:
    return line.startswith("|")


def _is_rule(line: str) -> bool:
    return set(line) <= set("|-: ")


def _is_head(above: str, line: str, lines: list[str]) -> bool:
    below = lines[lines.index(line) + 1 :]
    return not _is_row(above) and bool(below) and _is_rule(below[0])
