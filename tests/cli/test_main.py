"""The verbs: found by name, explained, quick, and with three exit codes."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from motcua.cli.main import VERBS, main
from tests.cli.conftest import Place


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str) -> None:
    told = CliRunner().invoke(main, [verb, "--help"])
    assert told.exit_code == 0, told.output
    assert told.output.startswith(f"Usage: motcua {verb}")


def test_the_list_names_every_verb_with_a_line() -> None:
    told = CliRunner().invoke(main, ["--help"]).output
    listed = [
        line.split()[0] for line in told.partition("Commands:")[2].splitlines() if line.startswith("  ")
    ]
    assert [verb for verb in VERBS if verb not in listed] == []


@pytest.mark.parametrize("arguments", [["không-có"], ["up", "--không-có"], ["init"], ["backup"]])
def test_a_command_that_is_wrong_itself_is_exit_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, arguments).exit_code == 2


def test_a_wrong_environment_is_exit_2_and_named(place: Place) -> None:
    place.more["MOTCUA_POOL"] = "nhiều"
    done = place.motcua("status")
    assert (done.returncode, done.stdout) == (2, "")
    assert "MOTCUA_POOL" in done.stderr
    assert "Traceback" not in done.stderr


def test_deadline_loads_neither_django_nor_a_database_driver() -> None:
    script = (
        "import sys; from motcua.cli.main import main\n"
        "main(['deadline', '--received', '2026-03-02T08:00', '--limit', '1d'], standalone_mode=False)\n"
        "sys.exit(', '.join({'django', 'psycopg', 'pydantic'} & set(sys.modules)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
