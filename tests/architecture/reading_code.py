"""How tests read the sources: modules and what they name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import motcua

PACKAGE = Path(motcua.__file__).parent


def modules(below: str = "") -> Iterator[tuple[str, ast.Module]]:
    """Every module under a folder of the package, with its path and its tree; no migrations."""
    for path in sorted((PACKAGE / below).rglob("*.py")):
        if "migrations" not in path.parts:
            yield str(path.relative_to(PACKAGE)), ast.parse(path.read_text())


def imported(tree: ast.AST) -> set[tuple[str, str]]:
    """(module, name) of each `from module import name`, also inside functions."""
    return {
        (node.module or "", alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def attributes(tree: ast.AST) -> set[str]:
    """Every dotted name that is read, such as `datetime.now` or `tell.configure().defer`'s end `.defer`."""
    dotted = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = ast.unparse(node.value) if isinstance(node.value, ast.Name | ast.Attribute) else ""
            dotted.add(f"{owner}.{node.attr}")
    return dotted


def texts(tree: ast.AST) -> Iterator[str]:
    """Every piece of text, those of f-strings too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
