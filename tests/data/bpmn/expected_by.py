"""Writes expected.tsv with the standard library alone, from the specification, not from the engine.

python tests/data/bpmn/expected_by.py > tests/data/bpmn/expected.tsv
"""

import sys
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"

# BPMN 2.0.2 chapter 10: every flow node, trigger and loop that is not in the list of what runs.
UNSUPPORTED = {
    "scriptTask",
    "complexGateway",
    "transaction",
    "adHocSubProcess",
    "standardLoopCharacteristics",
    *(
        f"{kind}EventDefinition"
        for kind in ("signal", "error", "escalation", "compensate", "conditional", "link", "cancel")
    ),
}
TRIGGERED = {
    "startEvent",
    "endEvent",
    "intermediateCatchEvent",
    "intermediateThrowEvent",
    "boundaryEvent",
}


def verdicts(path: Path) -> list[tuple[str, str, int]]:
    """(verdict, element, line) of one file; several lines when several elements refuse it."""
    found: list[tuple[str, str, int]] = []
    stack: list[tuple[str, dict[str, str], int, int]] = []
    seen = {"processes": 0, "root": ""}
    ids: set[str] = set()
    parser = ParserCreate(namespace_separator=" ")

    def start(name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        line = parser.CurrentLineNumber
        if not stack:
            seen["root"] = name
        bpmn = space == MODEL
        if bpmn and "id" in attributes:
            if attributes["id"] in ids:
                found.append(("refused", local, line))
            ids.add(attributes["id"])
        inside = any(each[0] == "process" for each in stack)
        if bpmn and local == "process" and len(stack) == 1:
            seen["processes"] += 1
        if bpmn and inside:
            refuse = local in UNSUPPORTED
            refuse |= local == "multiInstanceLoopCharacteristics" and attributes.get("isSequential") == "true"
            refuse |= local == "subProcess" and attributes.get("triggeredByEvent") == "true"
            refuse |= attributes.get("isForCompensation") == "true"
            if refuse:
                found.append(("refused", local, line))
            if local.endswith("EventDefinition") and stack[-1][0] in TRIGGERED:
                host = stack[-1]
                stack[-1] = (host[0], host[1], host[2], host[3] + 1)
                if host[3] == 1:
                    found.append(("refused", host[0], host[2]))
        stack.append((local if bpmn else "", attributes, line, 0))

    def end(_name: str) -> None:
        stack.pop()

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(path.read_bytes(), True)
    except ExpatError as problem:
        return [("refused", "-", problem.lineno)]
    if seen["root"] != f"{MODEL} definitions" or not seen["processes"]:
        return [("refused", "-", 0)]
    return sorted(found, key=lambda each: each[2]) or [("loads", "-", 0)]


def main() -> None:
    """Prints the table."""
    here = Path(__file__).parent
    sys.stdout.write("file\tverdict\telement\tline\n")
    for path in sorted(here.rglob("*.bpmn")):
        for verdict, element, line in verdicts(path):
            sys.stdout.write(f"{path.relative_to(here)}\t{verdict}\t{element}\t{line or '-'}\n")


if __name__ == "__main__":
    main()
