"""Nothing in the repository is of one machine: no folder of somebody's, no address of a registry."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = re.compile(r"(?<![\w.:])/(?:work|home|root|Users|mnt|workspace|builds)/\w")
REGISTRIES = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs\.org|registry\.yarnpkg|proxy\.golang", re.I
)
OUR_ADDRESSES = re.compile(r"/work/(?:assign|columns|complete|opinions|paused|queues|views)\b")
"""The list of work has the address /work/, and its pages stand below it."""
THIS_FILE = Path(__file__).resolve()


def _lines_of_the_repository() -> list[tuple[str, str]]:
    """Every line of every tracked text file, with where it stands."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    lines = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path != THIS_FILE and path.is_file():
            text = path.read_bytes().decode(errors="replace")
            lines += [(f"{name}:{number}", line) for number, line in enumerate(text.splitlines(), start=1)]
    return lines


def test_no_folder_of_one_machine_is_named() -> None:
    named = [
        place for place, line in _lines_of_the_repository() if FOLDERS.search(OUR_ADDRESSES.sub("", line))
    ]
    assert named == []


def test_no_registry_is_named() -> None:
    assert [place for place, line in _lines_of_the_repository() if REGISTRIES.search(line)] == []
