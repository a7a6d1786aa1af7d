"""The oracle's report: `python -m tests.oracles.bpmn.report [--models N] [DIR]`.

Without DIR: random sound drawings, run by us and by SpiffWorkflow; how many drawings held each kind of
block, how many runs agreed, how many were skipped and why. With DIR: what happened to each file in it.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from motcua.domain.bpmn import Refused, check, load
from tests.oracles.bpmn.duel import duel
from tests.oracles.bpmn.sound_models import sound_model

MODELS = 1_500
DEPTH = 2


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def report_models(models: int) -> bool:
    """Prints the report; True when every run agreed and few were skipped."""
    kinds: Counter[str] = Counter()
    skipped: Counter[str] = Counter()
    differences: list[str] = []
    for seed in range(models):
        model = sound_model(seed, DEPTH)
        outcome = duel(model, seed)
        if outcome.skipped:
            skipped[outcome.skipped] += 1
        elif outcome.difference:
            differences.append(f"seed {seed}: {'; '.join(outcome.steps)} → {outcome.difference}")
        else:
            kinds.update(set(model.kinds))
    _say(f"{models} drawings, {len(differences)} differ, {skipped.total()} skipped")
    for kind, often in sorted(kinds.items()):
        _say(f"  {kind:16} in {often} drawings")
    for reason, often in skipped.items():
        _say(f"  skipped {often}: {reason}")
    _say("\n".join(differences))
    return not differences and skipped.total() <= models * 0.02


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
    good = report_folder(asked.folder) if asked.folder else report_models(asked.models)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
