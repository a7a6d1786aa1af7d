"""The order of the house holds, and no room escapes it."""

import ast
import configparser
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "motcua"
LONGEST_INTRODUCTION_LINES = 15


def _rooms(*floors: str) -> list[Path]:
    return [
        folder for floor in floors for folder in sorted((PACKAGE / floor).iterdir()) if _is_package(folder)
    ]


def _is_package(folder: Path) -> bool:
    return (folder / "__init__.py").exists()


def _name(room: Path) -> str:
    return f"{room.parent.name}.{room.name}"


def test_every_contract_holds(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(ROOT / ".importlinter"), is_debug_mode=False)
    assert broken == 0, capsys.readouterr().out


def test_every_app_keeps_the_shelves() -> None:
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter")
    kept = contracts["importlinter:contract:shelves"]["containers"].split()
    assert kept == [f"motcua.apps.{room.name}" for room in _rooms("apps")]


@pytest.mark.parametrize("room", _rooms("apps", "platform"), ids=_name)
def test_every_room_says_shortly_what_it_owns_and_what_it_leaves(room: Path) -> None:
    said = ast.get_docstring(ast.parse((room / "__init__.py").read_text())) or ""
    assert [word for word in ("Owns", "Leaves") if word not in said] == []
    assert len(said.splitlines()) <= LONGEST_INTRODUCTION_LINES
