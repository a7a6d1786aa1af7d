"""Rights are read by one module, so that there is one place to get them right."""

import ast
from pathlib import Path

import motcua

PACKAGE = Path(motcua.__file__).parent
READER = PACKAGE / "apps/orgs/queries/actor.py"
WRITERS = PACKAGE / "apps/orgs/commands"
TABLES = PACKAGE / "apps/orgs/models"


def _names_grants(source: Path) -> bool:
    tree = ast.parse(source.read_text())
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("motcua.apps.orgs.models")
        for alias in node.names
    }
    reached = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return "Grant" in imported or "orgs_grant" in reached


def test_no_module_but_the_reader_and_the_commands_touches_grants() -> None:
    free = [TABLES, WRITERS, READER]
    touching = [
        str(source.relative_to(PACKAGE))
        for source in PACKAGE.rglob("*.py")
        if "migrations" not in source.parts
        and not any(source.is_relative_to(allowed) for allowed in free)
        and _names_grants(source)
    ]
    assert touching == []
