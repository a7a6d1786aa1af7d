"""Rights are read by one module, and every list and page of dossiers starts from what its reader may see."""

import ast
import re

from tests.architecture.reading_code import attributes, imported, modules, texts

MAY_TOUCH_GRANTS = ("apps/orgs/queries/actor.py", "apps/orgs/commands/", "apps/orgs/models/")

SEES = {"dossiers_seen_by", "identity_seen_by", "open_steps", "with_open_steps"}
"""Queries that begin with what an actor may see."""
READS_DOSSIERS = re.compile(r"\b(?:from|join|update)\s+dossiers_dossier\b")
NOT_FOR_A_READER = {
    "apps/dossiers/queries/seen_by.py": "is where it starts",
    "apps/dossiers/queries/locked.py": "for an act, whose plan asks the rules",
    "apps/dossiers/queries/moved_by.py": "counts deadlines that a changed calendar moves, for that act",
    "apps/dossiers/queries/timers_moved_by.py": "lists timers that a changed calendar moves, for that act",
    "apps/dossiers/queries/verification.py": "holds chains against their hashes and shows codes only",
    "apps/dossiers/papers/receipt.py": "prints the slip of a dossier, whoever asked",
    "apps/dossiers/papers/result_paper.py": "prints the result of a dossier, whoever asked",
    "cli/verify.py": "for who runs the machine; shows codes only",
    "apps/dossiers/queries/reception_search.py": "counts procedures of a desk, no dossier of anybody",
    "apps/dossiers/queries/follow_match.py": "asks whether somebody knows what only the applicant knows",
    "apps/dossiers/queries/follow_page.py": "shows initials to whoever has proven just that",
    "apps/dossiers/commands/act_on_submission.py": "for an act, whose plan asks the rules",
    "apps/dossiers/commands/correct.py": "for an act on a dossier that is locked and was asked for",
    "apps/dossiers/commands/move_to_right_procedure.py": "for an act on a dossier that is locked",
    "apps/dossiers/commands/link_people.py": "gives parts their people, shows nobody",
    "apps/dossiers/commands/remind_of_pauses.py": "for the system's own act, shows nobody",
    "apps/dossiers/queries/follow_submission.py": "shows initials to whoever holds the key of the slip",
    "apps/dossiers/queries/submissions.py": "is where it starts for what is not accepted yet",
    "demo/history.py": "plays the demo",
    "demo/waits.py": "plays the demo",
    "demo/ways_out.py": "plays the demo",
}


def test_no_module_but_the_reader_and_the_commands_touches_grants() -> None:
    touching = [
        path
        for path, tree in modules()
        if not path.startswith(MAY_TOUCH_GRANTS)
        and (
            any(name == "Grant" and origin.startswith("motcua.apps.orgs") for origin, name in imported(tree))
            or any("orgs_grant" in text for text in texts(tree))
        )
    ]
    assert touching == []


def test_whatever_reads_dossiers_starts_from_what_its_reader_may_see() -> None:
    """A module that asks for dossiers by itself is listed above, with its reason."""
    reading = {path for path, tree in modules() if _reads_dossiers(tree) and not SEES & _named(tree)}
    assert reading - NOT_FOR_A_READER.keys() == set()


def test_pages_ask_no_table_by_themselves() -> None:
    asking = [
        path
        for path, tree in modules("web")
        if any(name.endswith(".objects") for name in attributes(tree))
        or imported(tree) & {("django.db", "connection"), ("motcua.platform.db.reading", "read_rows")}
    ]
    assert asking == []


def test_a_page_for_the_staff_about_one_dossier_asks_who_looks() -> None:
    careless = [
        f"{path} {view.name}"
        for path, tree in modules("web")
        for view in ast.walk(tree)
        if isinstance(view, ast.FunctionDef) and _is_staff_page_of_a_dossier(view) and not _asks_who(view)
    ]
    assert careless == []


def _reads_dossiers(tree: ast.AST) -> bool:
    return "Dossier.objects" in attributes(tree) or any(READS_DOSSIERS.search(text) for text in texts(tree))


def _named(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _asks_who(view: ast.FunctionDef) -> bool:
    """Whether the page hands its reader to a query, or the request to one of the `…_or_404` beside it."""
    return "request.actor" in attributes(view) or any(name.endswith("_or_404") for name in _named(view))


def _is_staff_page_of_a_dossier(view: ast.FunctionDef) -> bool:
    guards = [ast.unparse(guard) for guard in view.decorator_list]
    given = {argument.arg for argument in view.args.args}
    return "dossier_id" in given and any("Audience.STAFF" in guard for guard in guards)
