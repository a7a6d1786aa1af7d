"""Every text a person reads is Vietnamese in the sources, gathered, and told well in the other languages."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message
from django.template.base import Lexer, TokenType

from motcua.platform.ui.texts import CATALOGUES, KEYWORDS, gathered, read_catalogue
from tests.architecture.reading_code import PACKAGE, modules

VIETNAMESE = re.compile("[À-ỹ]")
PLACES = re.compile(r"%\(\w+\)0?\d*[sd]|%[sd%]|\{\w*(?::[^}]*)?\}|</?\w+>")
# Words of English sentences that stay Vietnamese: names, and what a text tells to type.
KEPT = ["Hùng", "Căn cứ …", "Điều 1.", "QUYẾT ĐỊNH:"]
# What pages and acts say. Official papers, the demo's data and the command line speak Vietnamese only.
SPOKEN = ("web", "platform/ui", "platform/accounts")
# Kinds of documents and symbols as they are printed; signs of a drawing; words that find in a Vietnamese
# catalogue; made-up data; names of products, our own and those of browsers.
NOT_TO_TRANSLATE = {
    "platform/accounts/devices.py",
    "platform/accounts/totp.py",
    "platform/ui/samples.py",
    "web/dossiers/acts/recall_result.py",
    "web/dossiers/draft.py",
    "web/dossiers/process_picture.py",
    "web/public/home.py",
}


@pytest.fixture(scope="module")
def texts() -> Catalog:
    return gathered()


@pytest.fixture(params=sorted(CATALOGUES.glob("*/LC_MESSAGES/django.po")), ids=lambda path: path.parts[-3])
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return read_catalogue(request.param)


def _messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _known(catalogue: Catalog) -> set[object]:
    return {(message.context, message.id) for message in _messages(catalogue)}


def _both(message: Message) -> tuple[list[str], list[str]]:
    """The forms of a text in Vietnamese and in the other language."""
    said, told = ([each] if isinstance(each, str) else list(each) for each in (message.id, message.string))
    return said, told


def test_catalogues_hold_every_text_and_nothing_else(texts: Catalog, catalogue: Catalog) -> None:
    """After a change of texts: `make messages`, then translate what is empty."""
    missing = _known(texts) - _known(catalogue)
    left_over = _known(catalogue) - _known(texts)
    assert (missing, left_over) == (set(), set())


def test_every_text_is_translated_and_none_is_a_guess(catalogue: Catalog) -> None:
    unsure = [message.id for message in _messages(catalogue) if message.fuzzy or not all(_both(message)[1])]
    assert unsure == []


def test_a_translation_has_the_places_of_its_text(catalogue: Catalog) -> None:
    differing = []
    for message in _messages(catalogue):
        said, told = _both(message)
        wanted = Counter(PLACES.findall(said[0]))
        differing += [form for form in told if Counter(PLACES.findall(form)) != wanted]
    assert differing == []


def test_a_translation_leaves_nothing_vietnamese(catalogue: Catalog) -> None:
    left = []
    for message in _messages(catalogue):
        for form in _both(message)[1]:
            for name in KEPT:
                form = form.replace(name, "")
            left += VIETNAMESE.findall(form) and [form]
    assert left == []


def test_code_says_nothing_past_the_catalogues() -> None:
    bare = [
        f"{path}: {text}"
        for folder in SPOKEN
        for path, tree in modules(folder)
        if path not in NOT_TO_TRANSLATE
        for text in _bare_texts(tree)
    ]
    assert bare == []


def test_templates_say_nothing_past_the_catalogues() -> None:
    bare = [
        f"{path.relative_to(PACKAGE)}: {text}"
        for path in sorted(PACKAGE.rglob("*.html"))
        if "samples" not in path.parts
        for text in _bare_words(path.read_text())
    ]
    assert bare == []


def _bare_texts(node: ast.AST) -> Iterator[str]:
    """Vietnamese in code that no catalogue knows; what documents the code is no text."""
    if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in KEYWORDS:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and VIETNAMESE.search(node.value):
        yield node.value
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from _bare_texts(child)


def _bare_words(template: str) -> Iterator[str]:
    """Vietnamese in a template outside its translation tags; the product's name is its name."""
    inside = False
    for token in Lexer(template).tokenize():
        words = token.contents.replace("Một Cửa", "").replace("Tiếng Việt", "")
        if token.token_type is TokenType.BLOCK:
            opens = re.match(r"(end)?(blocktranslate|comment)\b", words)
            inside = not opens[1] if opens else inside
        elif token.token_type is TokenType.TEXT and not inside and VIETNAMESE.search(words):
            yield words.strip()
