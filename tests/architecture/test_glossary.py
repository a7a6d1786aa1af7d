"""A newcomer who knows the Vietnamese word finds the place in the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from motcua.domain.text import sort_key
from tests.architecture.reading_code import modules
from tests.architecture.reading_docs import DOCS, PACKAGE, ROOT, SPAN, rows_of
from tests.architecture.test_docs import DECISION, PRACTICE, REGISTER

MEMBER = re.compile(r"(?P<enum>[A-Z]\w*)\.(?P<member>[A-Z][A-Z0-9_]*)")
PARTS_OF_COMMANDS = {"act_on_submission", "ending", "moving", "opening", "source_lines"}
"""What several commands share, named like its function."""
ROWS = list(rows_of(DOCS / "glossary.md"))


def _members_named(identifiers: str) -> Iterator[str]:
    """`Level.PROVINCE` / `COMMUNE` names `Level.PROVINCE` and `Level.COMMUNE`."""
    enum = ""
    for span in SPAN.findall(identifiers):
        if whole := MEMBER.fullmatch(span):
            enum = whole["enum"]
            yield span
        elif enum and span.isupper():
            yield f"{enum}.{span}"


def _enums() -> Iterator[tuple[str, ast.ClassDef]]:
    for path, tree in modules():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and {"StrEnum", "TextChoices"} & _bases(node):
                yield path, node


def _bases(node: ast.ClassDef) -> set[str]:
    return {ast.unparse(base).split(".")[-1] for base in node.bases}


def _members(enum: ast.ClassDef) -> list[str]:
    return [ast.unparse(line.targets[0]) for line in enum.body if isinstance(line, ast.Assign)]


def _label(enum: ast.ClassDef, member: str) -> str:
    """The label that stands beside a member of TextChoices, "" where there is none."""
    for line in enum.body:
        if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == member:
            texts = [node.value for node in ast.walk(line.value) if isinstance(node, ast.Constant)]
            return str(texts[1]) if len(texts) > 1 else ""
    return ""


def _is_a_command(path: str, tree: ast.Module) -> bool:
    """A file of `commands/` with a public function of its own name; the rest are parts of commands."""
    stem = Path(path).stem
    functions = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    return "/commands/" in path and any(name == stem or name.startswith(f"{stem}_") for name in functions)


def test_every_member_of_a_list_is_in_the_glossary_with_its_file() -> None:
    told = {(path, name) for row in ROWS for path in SPAN.findall(row[4]) for name in _members_named(row[1])}
    there = {(path, f"{enum.name}.{member}") for path, enum in _enums() for member in _members(enum)}
    assert there - told == set()
    assert {name for _path, name in told} - {name for _path, name in there} == set()


def test_every_label_of_a_list_can_be_looked_up() -> None:
    words = " | ".join(row[0] for row in ROWS).casefold()
    labels = {_label(enum, member) for _path, enum in _enums() for member in _members(enum)} - {""}
    assert {label for label in labels if label.rstrip(".").casefold() not in words} == set()


def test_every_command_is_in_the_glossary() -> None:
    told = {span for row in ROWS for span in SPAN.findall(row[1])}
    commands = {Path(path).stem for path, tree in modules() if _is_a_command(path, tree)} - PARTS_OF_COMMANDS
    assert {name for name in commands if not any(span.startswith(name) for span in told)} == set()


def test_no_word_stands_twice_and_all_stand_in_order() -> None:
    words = [row[0] for row in ROWS]
    assert words == sorted(words, key=sort_key)
    assert sorted(word.casefold() for word in words) == sorted({word.casefold() for word in words})


def test_every_file_of_the_glossary_is_there() -> None:
    named = {path for row in ROWS for path in SPAN.findall(row[4])}
    assert {path for path in named if not (PACKAGE / path).exists() and not (ROOT / path).exists()} == set()


def test_every_identifier_is_in_a_file_that_stands_beside_it() -> None:
    lost = [
        (row[0], span) for row in ROWS for span in SPAN.findall(row[1]) if not _is_in(_text_of(row), span)
    ]
    assert lost == []


def _is_in(text: str, span: str) -> bool:
    """Whether it is there as a word; of `Agency.code` the end will do."""
    words = {re.escape(span), re.escape(span.rpartition(".")[2])}
    return bool(re.search(rf"(?<![A-Za-z_])(?:{'|'.join(words)})(?![A-Za-z_])", text))


def _text_of(row: list[str]) -> str:
    """What the files of a row say, and what they are called."""
    paths = [
        PACKAGE / named if (PACKAGE / named).exists() else ROOT / named for named in SPAN.findall(row[4])
    ]
    return " ".join([row[4], *(path.read_text() for path in paths)])


def test_every_source_of_the_glossary_is_known() -> None:
    unknown = [
        (row[0], row[3])
        for row in ROWS
        if row[3] not in REGISTER
        and row[3] != "–"
        and not any(pattern.fullmatch(row[3]) for pattern in (DECISION, PRACTICE))
    ]
    assert unknown == []
    assert [row[0] for row in ROWS if len(row) != len(("word", "name", "meaning", "source", "file"))] == []
