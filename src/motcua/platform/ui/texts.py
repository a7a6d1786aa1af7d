"""Gathers every text of the product into the catalogues of its other languages: `make messages`.

Beside code and templates, two kinds of file that the house ships speak to people: processes (names of steps,
labels of actions) and national days (names).
"""

import csv
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Final

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_python
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

type Found = tuple[int, str | None, str | tuple[str, ...], list[str]]

PACKAGE: Final = Path(__file__).resolve().parents[2]
CATALOGUES: Final = PACKAGE / "locale"
KEYWORDS: Final = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}

_OF_A_PROCESS = re.compile(r' (?:name|label)="([^"]+)"')
_LINE_WIDTH = 110


def main() -> None:
    """Bring each catalogue up to the texts; translations stay, what nobody says any more goes."""
    texts = gathered()
    for path in sorted(CATALOGUES.glob("*/LC_MESSAGES/django.po")):
        head, _, _ = path.read_text().partition("\n\n")
        catalogue = read_catalogue(path)
        catalogue.update(texts, no_fuzzy_matching=True)
        body = BytesIO()
        # The head stays as it is: Babel would date it anew each time.
        write_po(body, catalogue, _LINE_WIDTH, omit_header=True, ignore_obsolete=True, include_lineno=False)
        path.write_text(f"{head}\n\n{body.getvalue().decode().rstrip()}\n")


def gathered() -> Catalog:
    """Every text, with the files that say it."""
    texts = Catalog()
    found = extract_from_dir(PACKAGE, _METHODS, keywords=KEYWORDS)
    for path, _line, text, comments, context in sorted(found, key=lambda each: each[:2]):
        texts.add(text, locations=[(path, 1)], auto_comments=comments, context=context)
    return texts


def read_catalogue(path: Path) -> Catalog:
    """A catalogue as committed; its language is the name of its folder."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def _of_a_template(
    file: BinaryIO,
    keywords: Any,
    tags: Any,
    options: object,  # noqa: ARG001
) -> Iterator[Any]:
    """Django writes a template as something like Python, for xgettext; Babel goes by its indentation too."""
    like_python = templatize(file.read().decode())
    flat = "\n".join(line.lstrip() for line in like_python.splitlines())
    return extract_python(BytesIO(flat.encode()), keywords, tags, {"encoding": "utf-8"})


def _of_a_process(file: BinaryIO, *_: object, options: object) -> Iterator[Found]:  # noqa: ARG001
    for number, line in enumerate(file.read().decode().splitlines(), 1):
        yield from ((number, None, name, []) for name in _OF_A_PROCESS.findall(line))


def _of_national_days(file: BinaryIO, *_: object, options: object) -> Iterator[Found]:  # noqa: ARG001
    rows = csv.DictReader(file.read().decode().splitlines(), delimiter="\t")
    return ((number, None, row["name"], []) for number, row in enumerate(rows, 2))


# Babel's types know only methods by name.
_METHODS: Final[Any] = [
    ("**.py", "python"),
    ("**.html", _of_a_template),
    ("**.bpmn", _of_a_process),
    ("**/national/*.tsv", _of_national_days),
]


if __name__ == "__main__":
    main()
