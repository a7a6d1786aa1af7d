"""The mark in a data folder: made for real work or as a demo, and when."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

MARK_NAME = "installation.json"


class Kind(StrEnum):
    """What an installation was made for; never changed afterwards."""

    EMPTY = "empty"
    """Real work. Its clock is the machine's, always."""

    DEMO = "demo"
    """Invented people; the only kind in which another clock may be put."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What `motcua init` wrote."""

    kind: Kind
    made_at: datetime


class BadMark(Exception):
    """The mark can't be read."""


def read_mark(data: Path) -> Mark | None:
    """The mark of the data folder, `None` when `init` never ran there. Raises BadMark."""
    path = data / MARK_NAME
    try:
        told = json.loads(path.read_text())
        return Mark(Kind(told["kind"]), datetime.fromisoformat(told["made_at"]))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, KeyError, TypeError) as wrong:
        raise BadMark(f"Không đọc được {path}: {wrong}") from wrong


def write_mark(data: Path, mark: Mark) -> None:
    """Mark the data folder."""
    told = {"kind": mark.kind.value, "made_at": mark.made_at.isoformat()}
    (data / MARK_NAME).write_text(json.dumps(told, indent=2) + "\n")
