"""The oracle's report: `python -m tests.oracles.bpmn.report [--models N] [DIR]`.

Without DIR: random sound drawings, run by us and by each other engine; how many drawings held each kind of
block, how many runs agreed, how many were skipped and why. With DIR: what happened to each file in it.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from motcua.domain.bpmn import Refused, check, load
from tests.oracles.bpmn.duel import Rival, duel
from tests.oracles.bpmn.spiffworkflow import SpiffRival
from tests.oracles.npm.rival import NpmRival

RIVALS: tuple[type[Rival], ...] = (SpiffRival, NpmRival)
MODELS = 1_500
DEPTH = 2
ENOUGH_DRAWINGS = 200
MOST_SKIPPED = 0.02


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def report_models(rival: type[Rival], models: int) -> bool:
    """Prints the report on one rival; True when every run agreed, few were skipped, each kind often drawn."""
    kinds: Counter[str] = Counter()
    skipped: Counter[str] = Counter()
    differences: list[str] = []
    for seed in range(models):
        model, outcome = duel(seed, DEPTH, rival)
        if outcome.skipped:
            skipped[outcome.skipped] += 1
        elif outcome.difference:
            differences.append(f"seed {seed}: {'; '.join(outcome.steps)} → {outcome.difference}")
        else:
            kinds.update(set(model.kinds))
    unknown = frozenset.intersection(*(taste.unknown for taste in rival.tastes))
    _say(f"{rival.name}: {models} drawings, {len(differences)} differ, {skipped.total()} skipped")
    for kind, often in sorted(kinds.items()):
        _say(f"  {kind:16} in {often} drawings")
    for kind in sorted(unknown):
        _say(f"  {kind:16} not asked: it runs it wrongly or not at all")
    for reason, often in skipped.items():
        _say(f"  skipped {often}: {reason}")
    for difference in differences:
        _say(f"  {difference}")
    enough = models < MODELS or min(kinds.values()) >= ENOUGH_DRAWINGS
    return not differences and skipped.total() <= models * MOST_SKIPPED and enough


def report_folder(folder: Path) -> bool:
    """Prints one line a file: refused with its reason, or what a check found. Never fails."""
    for file in sorted(each for each in folder.rglob("*") if each.suffix in {".bpmn", ".xml"}):
        try:
            findings = check(load(file.read_bytes()))
            rules = Counter(f"{each.severity} {each.rule}" for each in findings)
            _say(f"{file.name}\tloads\t{', '.join(f'{often}× {rule}' for rule, often in rules.items())}")
        except Refused as refusal:
            first = refusal.findings[0]
            _say(f"{file.name}\trefused\tline {first.line}: {first.message}")
    return True


def main() -> int:
    """0 when the report is good."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--models", type=int, default=MODELS)
    asked = parser.parse_args()
    if asked.folder:
        return 0 if report_folder(asked.folder) else 1
    good = [report_models(rival, asked.models) for rival in RIVALS]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
