"""What may be done in one place only, because it is easily done wrong elsewhere."""

import re

from tests.architecture.reading_code import attributes, imported, modules

MACHINE_CLOCK = re.compile(r"(?:datetime|timezone|date|dt)\.(?:now|today|utcnow)|^time\.time$")
MAY_ASK_THE_MACHINE = {
    "platform/clock/__init__.py": "is the clock",
    "platform/accounts/idleness.py": "desks lock by the machine's clock, as Django's sessions expire by it",
    "platform/accounts/models/session.py": "the same",
    "platform/accounts/queries/sessions.py": "the same",
    "platform/files/sweep.py": "the disk tells ages of files by its own clock",
    "jobs/worker.py": "the queue counts heartbeats by the machine's clock",
    "cli/backup.py": "when a backup was made is a fact about the machine",
    "cli/making.py": "when a data folder was made is a fact about the machine",
    "cli/up.py": "since when the programs run is a fact about the machine",
}


def _modules_that_name(ending: str) -> set[str]:
    return {path for path, tree in modules() if any(name.endswith(ending) for name in attributes(tree))}


def test_the_pipeline_is_opened_in_one_place() -> None:
    """Inside it the ORM and the queue fail without a sound (decision 9)."""
    assert _modules_that_name(".pipeline") == {"platform/db/reading.py"}


def test_jobs_are_deferred_in_one_place() -> None:
    """An act that defers makes all commits wait for each other (decision 11)."""
    deferring = (
        _modules_that_name(".defer") | _modules_that_name(".defer_async") | _modules_that_name(".batch_defer")
    )
    assert deferring == {"platform/jobs/telling.py"}


def test_the_time_is_asked_of_the_clock() -> None:
    """Else a simulated year has entries of today, and an act two different moments (decision 13)."""
    asking = {
        path for path, tree in modules() if any(MACHINE_CLOCK.search(name) for name in attributes(tree))
    }
    assert asking == set(MAY_ASK_THE_MACHINE)


def test_only_the_demo_sets_the_clock() -> None:
    """A product that lets its clock be set lets its lateness be set (decision 13)."""
    setting = {
        path
        for path, tree in modules()
        if "clock.simulated" in attributes(tree) or ("motcua.platform.clock", "simulated") in imported(tree)
    }
    assert {path for path in setting if not path.startswith("demo/")} == set()


def test_the_expression_library_is_behind_one_module() -> None:
    """So that it can be replaced (decision 7)."""
    using = {
        path
        for path, tree in modules()
        if any(name.startswith("cel.") for name in attributes(tree))
        or any(origin == "cel" for origin, _ in imported(tree))
    }
    assert using == {"domain/bpmn/conditions.py"}
