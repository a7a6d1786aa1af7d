"""What a file must be to load, and what becomes of every other."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.apps.processes.library import COMMUNE, drawing
from motcua.domain.bpmn import EngineError, Refused, check, load
from motcua.domain.bpmn.play import FIRST_MOMENT, Player
from motcua.domain.bpmn.vocabulary import RUNS
from tests.oracles.bpmn.drawn import HEAD, one_process

DATA = Path(__file__).parents[2] / "data" / "bpmn"


def expected() -> dict[str, list[tuple[str, str, str]]]:
    """File → its rows: verdict, element, line."""
    rows: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    with (DATA / "expected.tsv").open() as table:
        for row in csv.DictReader(table, delimiter="\t"):
            rows[row["file"]].append((row["verdict"], row["element"], row["line"]))
    return rows


EXPECTED = expected()
LOADS = [file for file, rows in EXPECTED.items() if rows == [("loads", "-", "-")]]
UNREADABLE = [file for file, rows in EXPECTED.items() if rows[0][:2] == ("refused", "-")]
REFUSED = [file for file in EXPECTED if file not in {*LOADS, *UNREADABLE}]


@pytest.mark.parametrize("file", LOADS)
def test_files_from_outside_load(file: str) -> None:
    assert load((DATA / file).read_bytes()).sha256


@pytest.mark.parametrize("file", UNREADABLE)
def test_files_without_a_readable_process_are_refused_whole(file: str) -> None:
    with pytest.raises(Refused) as refused:
        load((DATA / file).read_bytes())
    assert [each.rule for each in refused.value.findings] in (["not_xml"], ["not_bpmn"], ["no_process"])


@pytest.mark.parametrize("file", REFUSED)
def test_files_from_outside_are_refused_by_name_and_line(file: str) -> None:
    with pytest.raises(Refused) as refused:
        load((DATA / file).read_bytes())
    told = {each.line: each for each in refused.value.findings}
    assert sorted(told) == sorted({int(line) for _, _, line in EXPECTED[file]})
    for _, element, line in EXPECTED[file]:
        finding = told[int(line)]
        assert element in finding.message or finding.rule == "duplicate_id"


def inside(event: str, definition: str) -> str:
    """An event with that definition."""
    return f'<bpmn:{event} id="x"><bpmn:{definition}EventDefinition/></bpmn:{event}>'


@pytest.mark.parametrize(
    ("element", "word"),
    [
        ('<bpmn:scriptTask id="x"/>', "scriptTask"),
        ('<bpmn:complexGateway id="x"/>', "complexGateway"),
        ('<bpmn:transaction id="x"/>', "transaction"),
        ('<bpmn:adHocSubProcess id="x"/>', "adHocSubProcess"),
        ('<bpmn:subProcess id="x" triggeredByEvent="true"/>', "triggeredByEvent"),
        ('<bpmn:userTask id="x"><bpmn:standardLoopCharacteristics/></bpmn:userTask>', "standardLoop"),
        (
            '<bpmn:userTask id="x"><bpmn:multiInstanceLoopCharacteristics isSequential="1"/></bpmn:userTask>',
            "isSequential",
        ),
        *(
            (inside("endEvent", kind), f"{kind}Event")
            for kind in ("signal", "error", "escalation", "compensate", "cancel", "timer")
        ),
        (inside("intermediateCatchEvent", "conditional"), "conditional"),
        (inside("intermediateThrowEvent", "link"), "link"),
        (inside("intermediateCatchEvent", "terminate"), "terminate"),
        ('<bpmn:userTask id="x" isForCompensation="true"/>', "compensation"),
        ('<bpmn:nonsense id="x"/>', "nonsense"),
    ],
)
def test_what_the_engine_does_not_run_is_refused_by_name_and_line(element: str, word: str) -> None:
    with pytest.raises(Refused) as refused:
        load(one_process([element]))
    (finding,) = refused.value.findings
    assert word in finding.message
    assert finding.line == 4


def test_a_file_of_several_processes_loads_the_one_that_calls_the_others() -> None:
    xml = HEAD + (
        '<bpmn:process id="called"><bpmn:startEvent id="a"/></bpmn:process>'
        '<bpmn:process id="main"><bpmn:callActivity id="c" calledElement="called"/></bpmn:process>'
        "</bpmn:definitions>"
    )
    assert load(xml.encode()).id == "main"


def test_the_same_bytes_are_compiled_once() -> None:
    assert load(drawing(COMMUNE)) is load(drawing(COMMUNE))


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"\x00\xff\xfe",
        b"<a/>",
        b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        b"<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><a>&b;</a>",
        b"<?xml version='1.0' encoding='no-such'?><a/>",
        "<?xml version='1.0' encoding='UTF-16'?><a/>".encode("utf-16"),
        b"<a>" * 5_000 + b"</a>" * 5_000,
        b"<a>" + b"<b/>" * 200_000 + b"</a>",
        b" " * 5_000_000,
    ],
)
def test_hostile_bytes_are_refused_with_a_reason(xml: bytes) -> None:
    with pytest.raises(Refused) as refused:
        load(xml)
    assert refused.value.findings


def _whatever(xml: bytes) -> None:
    """Reads, checks and plays: only refusals and named errors may come of it."""
    try:
        process = load(xml)
        check(process, most_states=50)
        player = Player(process, at=FIRST_MOMENT)
        list(player.play([{"advance": "P1D"}, {"message": "m"}, {"complete": "handle"}]))
    except (Refused, EngineError):
        pass


SOURCES = [drawing(COMMUNE), *(path.read_bytes() for path in sorted((DATA / "miwg").glob("C.1*.bpmn")))]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_files_never_crash(data: st.DataObject) -> None:
    source = bytearray(data.draw(st.sampled_from(SOURCES)))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(source) - 1))
        match data.draw(st.sampled_from(["flip", "cut", "double"])):
            case "flip":
                source[place] = data.draw(st.integers(0, 255))
            case "cut":
                del source[place : place + data.draw(st.integers(1, 200))]
                source = source or bytearray(b"x")
            case "double":
                source[place:place] = source[place : place + data.draw(st.integers(1, 200))]
    _whatever(bytes(source))


WORDS = st.sampled_from(sorted(RUNS))
NAMES = st.sampled_from([f"n{number}" for number in range(7)])


CONDITIONS = st.sampled_from(["", "x", "x > 1", "1 +", 'action == "a"'])


@settings(max_examples=200, deadline=None)
@given(
    st.lists(WORDS, min_size=1, max_size=7),
    st.lists(
        st.tuples(NAMES, NAMES, st.sampled_from(["", "x", "x > 1", "1 +", 'action == "a"'])), max_size=12
    ),
    st.sampled_from(["", "<bpmn:messageEventDefinition/>", "<bpmn:terminateEventDefinition/>"]),
)
def test_nonsense_drawings_never_crash_nor_hang(
    kinds: list[str], flows: list[tuple[str, str, str]], trigger: str
) -> None:
    lines = [
        f'<bpmn:{kind} id="n{number}" attachedToRef="n0" calledElement="p">'
        f"{trigger if kind.endswith('Event') else ''}</bpmn:{kind}>"
        for number, kind in enumerate(kinds)
    ]
    for number, (source, target, condition) in enumerate(flows):
        text = condition.replace(">", "&gt;")
        lines.append(
            f'<bpmn:sequenceFlow id="f{number}" sourceRef="{source}" targetRef="{target}">'
            f"<bpmn:conditionExpression>{text}</bpmn:conditionExpression></bpmn:sequenceFlow>"
        )
    _whatever(one_process(lines))
