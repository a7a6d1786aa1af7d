"""Whoever changes a file finds its tests: by its name, by what they import, or in the list below."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.architecture.reading_code import imported, modules
from tests.architecture.reading_docs import ROOT

TESTS = ROOT / "tests"
FLOORS = ("domain", "apps", "platform")
NO_LOGIC = {"__str__", "ready", "label"}
"""Methods that need no test of their own."""

TRIED_ELSEWHERE = {
    # Parts of the engine: tried through its public face, by drawings.
    "domain/bpmn/behaviour.py": "tests/domain/bpmn/test_tasks.py",
    "domain/bpmn/explore.py": "tests/domain/bpmn/test_check.py",
    "domain/bpmn/extension.py": "tests/domain/bpmn/test_reading.py",
    "domain/bpmn/joins.py": "tests/domain/bpmn/test_gateways.py",
    "domain/bpmn/leaving.py": "tests/domain/bpmn/test_gateways.py",
    "domain/bpmn/limits.py": "tests/domain/bpmn/test_check.py",
    "domain/bpmn/parse.py": "tests/domain/bpmn/test_reading.py",
    "domain/bpmn/possibility.py": "tests/domain/bpmn/test_check.py",
    "domain/bpmn/reach.py": "tests/domain/bpmn/test_check.py",
    "domain/bpmn/run.py": "tests/domain/bpmn/test_tasks.py",
    "domain/bpmn/shapes.py": "tests/domain/bpmn/test_drawing.py",
    "domain/bpmn/structure.py": "tests/domain/bpmn/test_check.py",
    "domain/bpmn/world.py": "tests/domain/bpmn/test_scopes.py",
    "domain/worktime/words.py": "tests/domain/worktime/test_explain.py",
    # What all commands of an app share: tried by those commands.
    "apps/calendars/commands/change.py": "tests/apps/calendars/commands/test_load_days.py",
    "apps/calendars/commands/day_rows.py": "tests/apps/calendars/commands/test_load_days.py",
    "apps/calendars/queries/line.py": "tests/apps/calendars/queries/test_calendar_of.py",
    "apps/calendars/queries/recent.py": "tests/apps/calendars/queries/test_calendar_of.py",
    "apps/catalogue/commands/changing_draft.py": "tests/apps/catalogue/commands/test_tonights_change.py",
    "apps/catalogue/commands/draft_rows.py": "tests/apps/catalogue/commands/test_tonights_change.py",
    "apps/catalogue/commands/journal.py": "tests/apps/catalogue/commands/test_tonights_change.py",
    "apps/catalogue/commands/present_version.py": "tests/apps/catalogue/commands/test_tonights_change.py",
    "apps/catalogue/commands/version_rows.py": "tests/apps/catalogue/commands/test_import_catalogue.py",
    "apps/catalogue/models/content.py": "tests/apps/catalogue/queries/test_pause_grounds.py",
    "apps/catalogue/models/draft.py": "tests/apps/catalogue/commands/test_tonights_change.py",
    "apps/catalogue/papers/notice_card.py": "tests/apps/catalogue/papers/test_card_of.py",
    "apps/catalogue/queries/drafts.py": "tests/web/catalogue/test_catalogue_pages.py",
    "apps/catalogue/queries/procedure_by_code.py": "tests/web/catalogue/test_catalogue_pages.py",
    "apps/catalogue/queries/publishing_agency.py": "tests/apps/catalogue/commands/test_tonights_change.py",
    "apps/dossiers/queries/supposed_calendars.py": "tests/apps/dossiers/test_recompute_due.py",
    "apps/dossiers/queries/working_time.py": "tests/apps/dossiers/test_timers.py",
    "apps/orgs/commands/closing.py": "tests/apps/orgs/commands/test_agencies.py",
    "apps/orgs/commands/ending.py": "tests/apps/orgs/commands/test_posts.py",
    "apps/orgs/commands/free_code.py": "tests/apps/orgs/commands/test_agencies.py",
    "apps/orgs/commands/in_force.py": "tests/apps/orgs/commands/test_agencies.py",
    "apps/orgs/commands/journal.py": "tests/apps/orgs/commands/test_once.py",
    "apps/orgs/models/named.py": "tests/apps/orgs/commands/test_agencies.py",
    "apps/orgs/queries/history.py": "tests/web/organisation/test_pages.py",
    "apps/orgs/queries/structure.py": "tests/web/organisation/test_pages.py",
    "apps/orgs/queries/tree.py": "tests/web/organisation/test_pages.py",
    "apps/orgs/queries/desks.py": "tests/web/public/test_follow.py",
    "apps/processes/rules.py": "tests/apps/processes/test_publishing.py",
    # One dossier through its acts.
    "apps/dossiers/commands/acceptance.py": "tests/apps/dossiers/test_acting_once.py",
    "apps/dossiers/commands/accepted_rows.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/commands/act_on.py": "tests/apps/dossiers/test_acting_once.py",
    "apps/dossiers/commands/approve_result.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/commands/act_on_submission.py": "tests/apps/dossiers/test_submissions.py",
    "apps/dossiers/commands/asked_for.py": "tests/apps/dossiers/test_ending_early.py",
    "apps/dossiers/commands/checking.py": "tests/apps/dossiers/test_acting_once.py",
    "apps/dossiers/commands/deliver_result.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/commands/draft_result.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/commands/forget_follow_attempts.py": "tests/jobs/test_daily.py",
    "apps/dossiers/commands/issue_result.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/commands/linking.py": "tests/apps/dossiers/test_tampering.py",
    "apps/dossiers/commands/moving.py": "tests/apps/dossiers/test_acting_once.py",
    "apps/dossiers/commands/opening.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/commands/new_date.py": "tests/apps/dossiers/test_new_dates.py",
    "apps/dossiers/commands/pausing.py": "tests/apps/dossiers/test_pause_and_resume.py",
    "apps/dossiers/commands/resuming.py": "tests/apps/dossiers/test_pause_and_resume.py",
    "apps/dossiers/commands/planning.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/commands/typeset_receipt.py": "tests/platform/jobs/test_telling.py",
    "apps/dossiers/commands/writing.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/models/keys.py": "tests/architecture/test_distribution.py",
    "apps/dossiers/models/locked.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/papers/place.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/papers/result_paper.py": "tests/apps/dossiers/test_thread.py",
    "apps/dossiers/queries/issued_papers.py": "tests/web/delivery/test_deliver.py",
    "apps/dossiers/queries/locked.py": "tests/apps/dossiers/test_acting_once.py",
    "apps/dossiers/queries/seen_by.py": "tests/apps/dossiers/queries/test_dossier_card.py",
    "apps/dossiers/queries/took_part.py": "tests/apps/dossiers/test_signing_for_another.py",
    "apps/dossiers/queries/winner.py": "tests/apps/dossiers/test_acting_once.py",
    # Questions that one page asks: tried through the page.
    "apps/dossiers/queries/act_details.py": "tests/apps/dossiers/test_putting_right.py",
    "apps/dossiers/queries/act_in_words.py": "tests/apps/dossiers/queries/test_timeline.py",
    "apps/dossiers/queries/delivery_card.py": "tests/web/delivery/test_deliver.py",
    "apps/dossiers/queries/delivery_waiting.py": "tests/web/delivery/test_deliver.py",
    "apps/dossiers/queries/delivery_whereabouts.py": "tests/web/delivery/test_deliver.py",
    "apps/dossiers/queries/follow_address.py": "tests/web/public/test_follow.py",
    "apps/dossiers/queries/follow_failures.py": "tests/web/public/test_follow.py",
    "apps/dossiers/queries/follow_match.py": "tests/web/public/test_follow.py",
    "apps/dossiers/queries/follow_page.py": "tests/web/public/test_follow.py",
    "apps/dossiers/queries/follow_stages.py": "tests/web/public/test_follow.py",
    "apps/dossiers/queries/follow_submission.py": "tests/web/reception/test_submitted.py",
    "apps/dossiers/queries/late_entries.py": "tests/web/dossiers/test_late.py",
    "apps/dossiers/queries/found.py": "tests/apps/dossiers/queries/test_work_list.py",
    "apps/dossiers/queries/last_symbol.py": "tests/web/dossiers/test_step.py",
    "apps/dossiers/queries/receiver.py": "tests/web/reception/test_accept.py",
    "apps/dossiers/queries/reception_agencies.py": "tests/web/reception/test_accept.py",
    "apps/dossiers/queries/reception_duplicates.py": "tests/web/reception/test_accept.py",
    "apps/dossiers/queries/reception_offer.py": "tests/web/reception/test_accept.py",
    "apps/dossiers/queries/reception_receipt.py": "tests/web/reception/test_accept.py",
    "apps/dossiers/queries/reception_search.py": "tests/web/reception/test_accept.py",
    # Groundwork: tried by what stands on it.
    "apps/dossiers/commands/merge_people.py": "tests/web/parties/test_people.py",
    "apps/dossiers/queries/people_seen.py": "tests/web/parties/test_people.py",
    "apps/parties/queries/names.py": "tests/web/parties/test_people.py",
    "apps/parties/commands/decide.py": "tests/apps/parties/commands/test_merge_parties.py",
    "apps/parties/queries/decisions.py": "tests/apps/parties/commands/test_merge_parties.py",
    "apps/parties/queries/duplicates.py": "tests/apps/parties/commands/test_merge_parties.py",
    "apps/parties/queries/identity.py": "tests/apps/parties/commands/test_find_or_make.py",
    "apps/parties/queries/whole.py": "tests/apps/parties/commands/test_merge_parties.py",
    "platform/accounts/commands/attempts.py": "tests/platform/accounts/commands/test_sign_in.py",
    "platform/accounts/commands/own_password.py": "tests/web/account/test_second_step.py",
    "platform/accounts/commands/second_factors.py": "tests/platform/accounts/commands/test_second_step.py",
    "platform/accounts/commands/set_pin.py": "tests/platform/accounts/test_pins.py",
    "platform/accounts/passkeys.py": "tests/platform/accounts/commands/test_second_step.py",
    "platform/accounts/queries/second_factors.py": "tests/platform/accounts/commands/test_second_step.py",
    "apps/catalogue/queries/asked_papers.py": "tests/web/dossiers/test_clock_acts.py",
    "platform/accounts/queries/views.py": "tests/web/work/test_views.py",
    "platform/accounts/queries/sessions.py": "tests/platform/accounts/commands/test_end_sessions.py",
    "platform/accounts/queries/failures.py": "tests/platform/accounts/commands/test_sign_in.py",
    "platform/files/storage.py": "tests/platform/files/test_store.py",
    "platform/health/views.py": "tests/platform/health/test_health.py",
    "platform/installation/installation.py": "tests/cli/test_init.py",
    "platform/installation/server_use.py": "tests/cli/test_database_verbs.py",
    "platform/logs/privacy.py": "tests/platform/logs/test_logs.py",
    "platform/logs/requests.py": "tests/platform/logs/test_logs.py",
    "platform/postgres/dumps.py": "tests/cli/test_backup.py",
    "platform/postgres/liveness.py": "tests/platform/postgres/test_server.py",
    "platform/ui/context.py": "tests/platform/ui/test_components.py",
    "platform/ui/status.py": "tests/platform/ui/test_components.py",
    "platform/ui/templatetags/motcua_ui.py": "tests/platform/ui/test_tags.py",
    "platform/ui/views.py": "tests/platform/ui/test_components.py",
}
"""Files without a test that names them, and where they are tried all the same. It should grow shorter."""


def test_every_file_with_logic_has_tests_that_name_it() -> None:
    nameless = {path for path, tree in _with_logic() if not _is_named(path, tree)}
    assert nameless - TRIED_ELSEWHERE.keys() == set()


def test_what_is_tried_elsewhere_is_there_and_tried_there() -> None:
    there = {path for path, _tree in _with_logic()}
    assert {path for path in TRIED_ELSEWHERE if path not in there} == set()
    assert {test for test in TRIED_ELSEWHERE.values() if not (ROOT / test).exists()} == set()


def _with_logic() -> Iterator[tuple[str, ast.Module]]:
    for path, tree in modules():
        if path.startswith(FLOORS) and Path(path).name not in {"__init__.py", "apps.py"} and _has_logic(tree):
            yield path, tree


def _has_logic(tree: ast.Module) -> bool:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return any(isinstance(node, functions) and node.name not in NO_LOGIC for node in ast.walk(tree))


def _is_named(path: str, tree: ast.Module) -> bool:
    """A test has its name, imports it, or imports a name of it from the package that it belongs to."""
    module = "motcua." + path.removesuffix(".py").replace("/", ".")
    package = module.rpartition(".")[0]
    offered = {(package, name) for name in _public_names(tree)}
    return (
        _has_a_namesake(path)
        or module in _modules_imported_by_tests()
        or bool(offered & _imported_by_tests())
    )


def _has_a_namesake(path: str) -> bool:
    """`tests/domain/worktime/test_due.py` or `test_due_….py` for `domain/worktime/due.py`."""
    floor, room, *_ = Path(path).parts
    folder = TESTS / floor / room.removesuffix(".py")
    beside = [*folder.rglob(f"test_{Path(path).stem}.py"), *folder.rglob(f"test_{Path(path).stem}_*.py")]
    return bool(beside) or (TESTS / floor / f"test_{Path(path).stem}.py").exists()


def _public_names(tree: ast.Module) -> set[str]:
    made = (ast.FunctionDef, ast.ClassDef)
    return {node.name for node in tree.body if isinstance(node, made) and not node.name.startswith("_")}


@cache
def _imported_by_tests() -> frozenset[tuple[str, str]]:
    return frozenset(
        pair for path in TESTS.rglob("test_*.py") for pair in imported(ast.parse(path.read_text()))
    )


@cache
def _modules_imported_by_tests() -> frozenset[str]:
    pairs = _imported_by_tests()
    return frozenset({module for module, _name in pairs} | {f"{module}.{name}" for module, name in pairs})
