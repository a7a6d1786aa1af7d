"""Plain text of a decision or notice, told apart into the paragraphs that ND30-2020 sets differently."""

import re
from dataclasses import dataclass
from enum import StrEnum

ARTICLE = re.compile(r"^(Điều \d+\.)\s*(.*)$", re.DOTALL)
"""The head of an article: its word and number are bold."""


class ParagraphKind(StrEnum):
    GROUND = "ground"
    """"Căn cứ …": in italics, one to a line."""

    PROCLAMATION = "proclamation"
    """"QUYẾT ĐỊNH:" alone on its line: bold, in the middle."""

    ARTICLE = "article"
    """"Điều 1. …"."""

    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Paragraph:
    kind: ParagraphKind
    text: str
    head: str = ""
    """"Điều 1." of an article, taken off its text."""


def paragraphs(body: str) -> tuple[Paragraph, ...]:
    """One paragraph for each line of `body` that is not blank; the last one ends in "./." as papers do.

    Source: ND30-2020 Phụ lục I, mục II.6.
    """
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    return tuple(_paragraph(line) for line in [*lines[:-1], *map(_closed, lines[-1:])])


def _paragraph(line: str) -> Paragraph:
    if line.startswith(("Căn cứ ", "Theo đề nghị ")):
        return Paragraph(ParagraphKind.GROUND, line)
    if line.endswith(":") and line.isupper():
        return Paragraph(ParagraphKind.PROCLAMATION, line)
    if article := ARTICLE.match(line):
        return Paragraph(ParagraphKind.ARTICLE, article[2], article[1])
    return Paragraph(ParagraphKind.TEXT, line)


def _closed(line: str) -> str:
    return line if line.endswith("./.") else f"{line.rstrip('.')}./."
