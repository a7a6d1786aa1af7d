"""What the documents say is there, is there."""

import re
from collections.abc import Iterator
from pathlib import Path

from motcua.domain.worktime.national import switch_names
from motcua.domain.worktime.rules import switchable_topics
from tests.architecture.reading_docs import DOCS, PACKAGE, ROOT, SPAN, rows_of, sources

PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
LAW = re.compile(
    r"\b(?:[A-Z]{3,7}-(?:19|20)\d\d"
    r"|(?:ND|TT|QD|QCVN|TB|CV|NQ)\d+(?:-[A-Z]+)?-\d{4}(?:-[A-Z]+\d*)?"
    r"|CSDLQG-TTHC|MOTCUA-CLOCK|PYPI-HOLIDAYS-\d+\.\d+)\b"
)
STANDARD = re.compile(r"\b(?:BPMN \d\.\d\.\d|RFC \d+|NIST SP \d+-\w+|ISO \d+|WCAG \d\.\d)")
PRACTICE = re.compile(r"\bpractice ([MW]\d+)")
DECISION = re.compile(r"\bdecision (\d+)")
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
PATH = re.compile(r"(?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|md|tsv|typ|toml|css|ts|mjs)")
CERTAINTIES = {"certain", "probable", "observed", "convention"}
PLACES = (
    "",
    "docs",
    "src",
    "src/motcua",
    "src/motcua/apps",
    "src/motcua/platform",
    "src/motcua/platform/ui/templates",
    "frontend/scripts",
    "frontend/styles",
)
"""What a path in a document is taken from."""
MADE_LATER = {"build/bench.json", "var/keys.json", "keys.json", "postgres/postgres.log", "static/dist/"}
"""What the programs make while they run."""
NO_FILES = {"hx-get/post", "apology_letter.py", "apology_letter.typ", "commands/", "queries/"}
"""Spelt like paths: words of others, files of an example, shelves that every app has."""

REGISTER = {row[0]: row[1:] for row in rows_of(DOCS / "sources.md")}
LAW_ROWS = {cited: row for cited, row in REGISTER.items() if LAW.fullmatch(cited)}


def test_every_document_that_code_cites_stands_in_the_register() -> None:
    cited = {
        (str(path.relative_to(PACKAGE)), name)
        for path in sources()
        for pattern in (LAW, STANDARD)
        for name in pattern.findall(path.read_text())
    }
    assert {(path, name) for path, name in cited if name not in REGISTER} == set()


def test_no_document_stands_twice() -> None:
    names = [row[0] for row in rows_of(DOCS / "sources.md")]
    assert sorted(names) == sorted(set(names))


def test_what_is_unsure_says_what_decides() -> None:
    assert {name: row[3] for name, row in LAW_ROWS.items() if row[3] not in CERTAINTIES} == {}
    assert [name for name, row in LAW_ROWS.items() if row[3] != "certain" and row[4] == "–"] == []


def test_every_switch_of_the_law_stands_in_the_register() -> None:
    told = set(SPAN.findall((DOCS / "sources.md").read_text()))
    assert ({topic.value for topic in switchable_topics()} | switch_names()) - told == set()


def test_where_the_register_says_that_a_document_is_used_it_is() -> None:
    wrong = [
        (name, place)
        for name, row in REGISTER.items()
        for place in SPAN.findall(row[-1])
        if not _mentions(PACKAGE / place, name)
    ]
    assert wrong == []


def test_rules_of_practice_and_decisions_that_are_cited_are_written_down() -> None:
    rules = {row[0] for row in rows_of(DOCS / "practice.md")}
    decisions = {int(page.name[:4]) for page in (DOCS / "decisions").glob("0*.md")}
    texts = {str(path.relative_to(ROOT)): path.read_text() for path in [*sources(), *PAGES]}
    assert {
        (path, rule) for path, text in texts.items() for rule in PRACTICE.findall(text) if rule not in rules
    } == set()
    assert {
        (path, number)
        for path, text in texts.items()
        for number in DECISION.findall(text)
        if int(number) not in decisions
    } == set()


def test_decisions_are_numbered_once_and_all_stand_in_the_index() -> None:
    pages = sorted(page.name for page in (DOCS / "decisions").glob("0*.md"))
    numbers = [int(page[:4]) for page in pages]
    assert numbers == list(range(1, len(pages) + 1))
    assert LINK.findall((DOCS / "decisions/README.md").read_text()) == pages


def test_links_lead_somewhere() -> None:
    broken = [
        (str(page.relative_to(ROOT)), target)
        for page in PAGES
        for target in LINK.findall(page.read_text())
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_path_that_is_named_exists() -> None:
    missing = [
        (str(page.relative_to(ROOT)), named)
        for page in PAGES
        for named in _paths(page.read_text())
        if not _is_there(named)
    ]
    assert missing == []


def _paths(text: str) -> Iterator[str]:
    """Spans of code that are a path as a whole; `NAME`, `<app>`, `…` and `*` stand for something else."""
    for span in SPAN.findall(text):
        if PATH.fullmatch(span) and not re.search(r"[A-Z]{4,}|^\.", span.replace("README", "")):
            yield span


def _is_there(named: str) -> bool:
    if named in MADE_LATER | NO_FILES or any((ROOT / place / named).exists() for place in PLACES):
        return True
    return "/" not in named and any(path.name == named for path in _every_file())


def _every_file() -> Iterator[Path]:
    for top in ("src", "tests", "frontend", "docs"):
        yield from (ROOT / top).rglob("*.*")


def _mentions(place: Path, name: str) -> bool:
    files = [place] if place.is_file() else [path for path in sources() if path.is_relative_to(place)]
    return any(name in path.read_text() for path in files)
