"""Timers, messages and ends."""

from datetime import UTC, datetime, timedelta

import pytest

from motcua.domain.bpmn import (
    Advance,
    Complete,
    Duration,
    Fire,
    Message,
    MessageSent,
    Process,
    State,
    load,
    start,
    step,
)
from motcua.domain.bpmn.commands import CannotStart, NobodyWaits, TimerNotSet, Undecidable
from motcua.domain.bpmn.timers import UnreadableTimer, read_duration
from tests.oracles.bpmn.drawn import flow, message, one_process, timer

AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def process(*lines: str) -> Process:
    return load(one_process(lines, ['<bpmn:message id="m" name="tax paid"/>']))


def open_nodes(state: State) -> list[str]:
    return sorted(token.node for token in state.tasks)


def reminded(cancel: str, definition: str) -> Process:
    """A task with a boundary event that leads to another task."""
    return process(
        '<bpmn:startEvent id="s"/>',
        '<bpmn:userTask id="work"/>',
        f'<bpmn:boundaryEvent id="late" attachedToRef="work" cancelActivity="{cancel}">{definition}'
        "</bpmn:boundaryEvent>",
        '<bpmn:userTask id="remind"/>',
        flow("s", "work"),
        flow("late", "remind"),
    )


def test_an_interrupting_timer_takes_the_task_back() -> None:
    drawn = reminded("true", timer("PT8H"))
    state = start(drawn, {}, AT).state
    answer = step(drawn, state, Advance(AT + 8 * HOUR), {})
    assert (answer.cancelled, open_nodes(answer.state)) == ((1,), ["remind"])


def test_a_timer_does_not_fire_before_its_moment() -> None:
    drawn = reminded("true", timer("PT8H"))
    state = start(drawn, {}, AT).state
    assert step(drawn, state, Advance(AT + 8 * HOUR - timedelta(seconds=1)), {}).state == state


def test_a_completed_task_drops_its_timer() -> None:
    drawn = reminded("true", timer("PT8H"))
    answer = step(drawn, start(drawn, {}, AT).state, Complete(1, "", AT), {})
    assert (answer.timers_dropped, answer.ended) == ((1,), True)


def test_a_timer_that_does_not_interrupt_leaves_the_task_open() -> None:
    drawn = reminded("false", timer("PT8H"))
    state = step(drawn, start(drawn, {}, AT).state, Advance(AT + 9 * HOUR), {}).state
    assert open_nodes(state) == ["remind", "work"]


def test_a_cycle_fires_as_often_as_it_says() -> None:
    drawn = reminded("false", timer(cycle="R3/PT1H"))
    state = step(drawn, start(drawn, {}, AT).state, Advance(AT + 24 * HOUR), {}).state
    assert open_nodes(state) == ["remind", "remind", "remind", "work"]


def test_advancing_in_two_goes_is_advancing_in_one() -> None:
    drawn = reminded("false", timer(cycle="R5/PT1H"))
    state = start(drawn, {}, AT).state
    at_once = step(drawn, state, Advance(AT + 4 * HOUR), {}).state
    halfway = step(drawn, state, Advance(AT + 2 * HOUR), {}).state
    assert step(drawn, halfway, Advance(AT + 4 * HOUR), {}).state == at_once


def test_a_fired_timer_fires_once() -> None:
    drawn = reminded("true", timer("PT8H"))
    state = step(drawn, start(drawn, {}, AT).state, Fire(1, AT + 8 * HOUR), {}).state
    with pytest.raises(TimerNotSet):
        step(drawn, state, Fire(1, AT + 8 * HOUR), {})


def test_a_wait_in_working_time_is_counted_by_the_calendar_handed_in() -> None:
    working = timer("PT8H").replace(
        "<bpmn:timerEventDefinition>", '<bpmn:timerEventDefinition mc:calendar="working">'
    )
    drawn = reminded("true", working)
    answer = start(drawn, {}, AT, working_time=lambda at, wait: at + 3 * wait.time)
    assert [each.due_at for each in answer.timers_set] == [AT + 24 * HOUR]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("P2D", Duration(2)),
        ("PT48H", Duration(0, timedelta(hours=48))),
        ("P1DT4H30M", Duration(1, timedelta(hours=4, minutes=30))),
        ("P2W", Duration(14)),
    ],
)
def test_days_stay_days_since_a_working_day_has_no_fixed_length(text: str, length: Duration) -> None:
    assert read_duration(text) == length
    assert read_duration(length.text) == length


@pytest.mark.parametrize("text", ["P", "PT", "P1M", "P1Y", "P36526D", "PT900000H", f"P{'9' * 9999}D"])
def test_a_length_without_end_or_measure_is_unreadable(text: str) -> None:
    with pytest.raises(UnreadableTimer):
        read_duration(text)


def test_a_timer_may_be_computed_from_a_field() -> None:
    drawn = reminded("true", timer(date="posted_until"))
    until = datetime(2026, 3, 20, tzinfo=UTC)
    assert start(drawn, {"posted_until": until}, AT).timers_set[0].due_at == until
    with pytest.raises(Undecidable):
        start(drawn, {"posted_until": "soon"}, AT)


WAIT = (
    '<bpmn:startEvent id="s"/>',
    f'<bpmn:intermediateCatchEvent id="paid">{message("m")}</bpmn:intermediateCatchEvent>',
    '<bpmn:userTask id="work"/>',
    flow("s", "paid"),
    flow("paid", "work"),
)


def test_a_message_is_waited_for() -> None:
    drawn = process(*WAIT)
    state = start(drawn, {}, AT).state
    assert open_nodes(state) == []
    assert open_nodes(step(drawn, state, Message("tax paid", AT), {}).state) == ["work"]


def test_a_message_nobody_waits_for_is_said_so() -> None:
    drawn = process(*WAIT)
    with pytest.raises(NobodyWaits):
        step(drawn, start(drawn, {}, AT).state, Message("flood", AT), {})


def test_the_first_event_wins_and_the_others_are_given_up() -> None:
    drawn = process(
        '<bpmn:startEvent id="s"/>',
        '<bpmn:eventBasedGateway id="g"/>',
        f'<bpmn:intermediateCatchEvent id="paid">{message("m")}</bpmn:intermediateCatchEvent>',
        f'<bpmn:intermediateCatchEvent id="tired">{timer("P10D")}</bpmn:intermediateCatchEvent>',
        '<bpmn:userTask id="go_on"/>',
        '<bpmn:userTask id="close"/>',
        flow("s", "g"),
        flow("g", "paid"),
        flow("g", "tired"),
        flow("paid", "go_on"),
        flow("tired", "close"),
    )
    state = start(drawn, {}, AT).state
    by_message = step(drawn, state, Message("tax paid", AT), {})
    by_time = step(drawn, state, Advance(AT + 240 * HOUR), {})
    assert (open_nodes(by_message.state), by_message.timers_dropped) == (["go_on"], (1,))
    assert open_nodes(by_time.state) == ["close"]


def test_send_tasks_throws_and_ends_send_their_messages() -> None:
    drawn = process(
        '<bpmn:startEvent id="s"/>',
        '<bpmn:sendTask id="send" messageRef="m"/>',
        f'<bpmn:intermediateThrowEvent id="throw">{message("m")}</bpmn:intermediateThrowEvent>',
        f'<bpmn:endEvent id="e">{message("m")}</bpmn:endEvent>',
        flow("s", "send"),
        flow("send", "throw"),
        flow("throw", "e"),
    )
    answer = start(drawn, {}, AT)
    assert answer.messages == tuple(MessageSent("tax paid", node) for node in ("send", "throw", "e"))
    assert answer.ended


def test_terminate_takes_everything_back() -> None:
    drawn = process(
        '<bpmn:startEvent id="s"/>',
        '<bpmn:userTask id="a"/>',
        '<bpmn:userTask id="b"/>',
        '<bpmn:endEvent id="e"><bpmn:terminateEventDefinition/></bpmn:endEvent>',
        flow("s", "a"),
        flow("s", "b"),
        flow("a", "e"),
    )
    state = start(drawn, {}, AT).state
    token = next(each for each in state.tasks if each.node == "a")
    answer = step(drawn, state, Complete(token.id, "", AT), {})
    assert (answer.ended, len(answer.cancelled)) == (True, 1)


def test_service_receive_and_rule_tasks_wait_for_their_programs() -> None:
    drawn = process(
        '<bpmn:startEvent id="s"/>',
        '<bpmn:serviceTask id="look_up"/>',
        '<bpmn:businessRuleTask id="decide"/>',
        '<bpmn:receiveTask id="answer" messageRef="m"/>',
        flow("s", "look_up"),
        flow("look_up", "decide"),
        flow("decide", "answer"),
    )
    state = start(drawn, {}, AT).state
    for node in ("look_up", "decide"):
        assert open_nodes(state) == [node]
        state = step(drawn, state, Complete(state.tasks[0].id, "", AT), {}).state
    assert step(drawn, state, Message("tax paid", AT), {}).ended


STARTS = (
    '<bpmn:startEvent id="plain"/>',
    f'<bpmn:startEvent id="by_message">{message("m")}</bpmn:startEvent>',
    f'<bpmn:startEvent id="by_time">{timer(date="2026-05-01T00:00:00+07:00")}</bpmn:startEvent>',
    *(f'<bpmn:userTask id="after_{name}"/>' for name in ("plain", "by_message", "by_time")),
    *(flow(name, f"after_{name}") for name in ("plain", "by_message", "by_time")),
)


@pytest.mark.parametrize(
    ("event", "opened"),
    [("", "after_plain"), ("by_time", "after_by_time"), ("tax paid", "after_by_message")],
)
def test_of_several_starts_one_is_named_or_the_plain_one_taken(event: str, opened: str) -> None:
    assert open_nodes(start(process(*STARTS), {}, AT, event).state) == [opened]


def test_an_unknown_start_is_refused() -> None:
    with pytest.raises(CannotStart):
        start(process(*STARTS), {}, AT, "elsewhere")
