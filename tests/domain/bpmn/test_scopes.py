"""Sub-processes, called processes and several instances at once."""

from datetime import UTC, datetime, timedelta

import pytest

from motcua.domain.bpmn import Advance, Complete, Process, Refused, State, load, start, step
from motcua.domain.bpmn.commands import NothingToCall, Undecidable
from tests.oracles.bpmn.drawn import Sheet, flow, one_process, timer

AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


def open_nodes(state: State) -> list[str]:
    return sorted(token.node for token in state.tasks)


def complete(drawn: Process, state: State, node: str) -> State:
    token = next(token for token in state.tasks if token.node == node)
    return step(drawn, state, Complete(token.id, "", AT), {}).state


INSIDE = (
    '<bpmn:startEvent id="begin"/><bpmn:userTask id="one"/><bpmn:userTask id="two"/>'
    + flow("begin", "one")
    + flow("begin", "two")
)
SUB = (
    '<bpmn:startEvent id="s"/>',
    f'<bpmn:subProcess id="sub">{INSIDE}</bpmn:subProcess>',
    '<bpmn:userTask id="after"/>',
    flow("s", "sub"),
    flow("sub", "after"),
)


def test_a_sub_process_is_done_when_no_token_is_left_in_it() -> None:
    drawn = load(one_process(SUB))
    state = start(drawn, {}, AT).state
    opened = [open_nodes(state)]
    for node in ("two", "one"):
        state = complete(drawn, state, node)
        opened.append(open_nodes(state))
    assert opened == [["one", "two"], ["one"], ["after"]]


def test_a_timer_on_a_sub_process_takes_back_all_inside() -> None:
    late = f'<bpmn:boundaryEvent id="late" attachedToRef="sub">{timer("P5D")}</bpmn:boundaryEvent>'
    drawn = load(one_process([*SUB, late, '<bpmn:userTask id="apologise"/>', flow("late", "apologise")]))
    answer = step(drawn, start(drawn, {}, AT).state, Advance(AT + timedelta(days=5)), {})
    assert (len(answer.cancelled), open_nodes(answer.state)) == (2, ["apologise"])


def called_twice() -> bytes:
    sheet = Sheet()
    main, called = sheet.scope(), sheet.scope()
    called.chain(called.node("startEvent"), called.node("userTask", id="opinion"))
    first = main.node("callActivity", id="ask_first", calledElement="opinion_process")
    second = main.node("callActivity", id="ask_again", calledElement="opinion_process")
    main.chain(main.node("startEvent"), first, second)
    sheet.add_process("main", main)
    sheet.add_process("opinion_process", called)
    return sheet.xml()


def test_a_called_process_returns_to_its_caller() -> None:
    drawn = load(called_twice())
    state = start(drawn, {}, AT).state
    again = complete(drawn, state, "opinion")
    assert (open_nodes(state), open_nodes(again)) == (["opinion"], ["opinion"])
    assert complete(drawn, again, "opinion").ended


def test_a_call_without_its_process_is_an_error_when_reached() -> None:
    drawn = load(one_process(['<bpmn:callActivity id="c" calledElement="elsewhere"/>']))
    with pytest.raises(NothingToCall):
        start(drawn, {}, AT)


def test_a_process_that_calls_itself_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        load(one_process(['<bpmn:callActivity id="c" calledElement="p"/>']))
    assert [each.rule for each in refused.value.findings] == ["endless_call"]


def consulted(inner: str) -> Process:
    loop = f"<bpmn:multiInstanceLoopCharacteristics {inner}</bpmn:multiInstanceLoopCharacteristics>"
    return load(
        one_process(
            [
                '<bpmn:startEvent id="s"/>',
                f'<bpmn:userTask id="opinion">{loop}</bpmn:userTask>',
                '<bpmn:userTask id="sum_up"/>',
                flow("s", "opinion"),
                flow("opinion", "sum_up"),
            ]
        )
    )


def test_several_agencies_are_asked_at_once_and_each_has_its_task() -> None:
    drawn = consulted('mc:collection="agencies">')
    answer = start(drawn, {"agencies": ["H99.01", "H99.02"]}, AT)
    assert [(each.instance, each.item) for each in answer.opened] == [(0, "H99.01"), (1, "H99.02")]
    state = complete(drawn, answer.state, "opinion")
    assert open_nodes(state) == ["opinion"]
    assert open_nodes(complete(drawn, state, "opinion")) == ["sum_up"]


def test_enough_answers_take_the_other_tasks_back() -> None:
    drawn = consulted(
        "><bpmn:loopCardinality>3</bpmn:loopCardinality>"
        "<bpmn:completionCondition>completed &gt;= 2</bpmn:completionCondition>"
    )
    state = complete(drawn, start(drawn, {}, AT).state, "opinion")
    token = state.tasks[0]
    answer = step(drawn, state, Complete(token.id, "", AT), {})
    assert (len(answer.cancelled), open_nodes(answer.state)) == (1, ["sum_up"])


def test_nobody_to_ask_is_no_obstacle() -> None:
    assert open_nodes(start(consulted('mc:collection="agencies">'), {"agencies": []}, AT).state) == ["sum_up"]


@pytest.mark.parametrize("agencies", [None, "H99.01", ["x"] * 2_000])
def test_a_list_that_is_none_is_undecidable(agencies: object) -> None:
    with pytest.raises(Undecidable):
        start(consulted('mc:collection="agencies">'), {"agencies": agencies}, AT)
