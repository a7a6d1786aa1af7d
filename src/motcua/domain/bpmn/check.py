"""The checker: what forbids running a drawing, and what deserves a look.

Deadlock, lack of synchronisation, livelock and dead nodes are found by exploring states within a stated
bound; each comes with a shortest trace that shows it.
"""

from collections.abc import Iterator

from motcua.domain.bpmn.commands import NeverRests
from motcua.domain.bpmn.explore import MOST_STATES, Explored, Key, explore
from motcua.domain.bpmn.findings import Finding, Severity, error, warning
from motcua.domain.bpmn.limits import longest_minutes
from motcua.domain.bpmn.model import Process
from motcua.domain.bpmn.reach import reachable
from motcua.domain.bpmn.state import Waits
from motcua.domain.bpmn.structure import RULES


def check(
    process: Process, limit_minutes: int | None = None, most_states: int = MOST_STATES
) -> tuple[Finding, ...]:
    """Every finding, errors first, then by line. `limit_minutes`: the procedure's limit, in working time."""
    found = [*process.notes]
    for rule in RULES:
        found.extend(rule(process))
    found.extend(_over_limit(process, limit_minutes))
    if not any(each.rule in {"no_start", "livelock"} for each in found):
        found.extend(_behaviour(process, explore(process, most_states)))
    return tuple(sorted(found, key=lambda each: (each.severity is not Severity.ERROR, each.line, each.rule)))


def _over_limit(process: Process, limit_minutes: int | None) -> Iterator[Finding]:
    if limit_minutes is None:
        return
    needed = longest_minutes(process)
    if needed > limit_minutes:
        message = f"các bước cần tới {needed} phút làm việc, thủ tục chỉ có {limit_minutes}"
        yield error("over_limit", message, process.id)


def _behaviour(process: Process, explored: Explored) -> Iterator[Finding]:
    yield from _failures(explored)
    yield from _stuck(process, explored)
    yield from _doubled(process, explored)
    yield from _never_ending(explored)
    if explored.complete:
        yield from _dead(process, explored)
    else:
        message = f"chỉ xét {len(explored.states):,} trạng thái đầu tiên; phần còn lại chưa kiểm"
        yield warning("bounded", message, process.id)


def _failures(explored: Explored) -> Iterator[Finding]:
    told: set[str] = set()
    for key, by, problem in explored.failures:
        rule = "livelock" if isinstance(problem, NeverRests) else problem.rule
        if str(problem) not in told:
            told.add(str(problem))
            node = str(problem).partition(":")[0]
            yield error(rule, str(problem), node, trace=(*explored.trace(key), by))


def _stuck(process: Process, explored: Explored) -> Iterator[Finding]:
    told: set[str] = set()
    for key in explored.stuck:
        waiting = [token.node for token in explored.states[key].tokens if token.waits is Waits.JOIN]
        node = process.nodes[(waiting or [explored.states[key].tokens[-1].node])[0]]
        if node.id not in told:
            told.add(node.id)
            message = "bế tắc: chờ nhánh không bao giờ tới"
            yield error("deadlock", message, node.id, node.line, explored.trace(key))


def _doubled(process: Process, explored: Explored) -> Iterator[Finding]:
    told: set[str] = set()
    for key, node_id in explored.doubled.items():
        if node_id not in told:
            told.add(node_id)
            message = "thiếu đồng bộ: hai nhánh song song cùng tới mà không gặp nhau trước"
            line = process.nodes[node_id].line
            yield error("lack_of_synchronisation", message, node_id, line, explored.trace(key))


def _never_ending(explored: Explored) -> Iterator[Finding]:
    """States from which no way leads to an end, nor to a fault that was told already."""
    before: dict[Key, list[Key]] = {}
    for key, targets in explored.leads_to.items():
        for target in targets:
            before.setdefault(target, []).append(key)
    known = {key for key, state in explored.states.items() if state.ended}
    known.update(explored.stuck, explored.doubled, explored.unexplored)
    known.update(key for key, _, _ in explored.failures if key is not None)
    todo = list(known)
    while todo:
        for key in before.get(todo.pop(), ()):
            if key not in known:
                known.add(key)
                todo.append(key)
    trapped = next((key for key in explored.states if key not in known), None)
    if trapped is not None:
        node = explored.states[trapped].tokens[0].node
        message = "quy trình chạy mãi, không có đường tới kết thúc"
        yield error("livelock", message, node, trace=explored.trace(trapped))


def _dead(process: Process, explored: Explored) -> Iterator[Finding]:
    """Nodes to which a way leads but which no run ever enters."""
    starts = [node.id for node in process.starts.get(process.id, ())]
    awaited = {event.id for gateway in process.nodes.values() for event in gateway.awaited}
    for node_id in sorted(reachable(starts, process.nodes, process.starts) - explored.passed):
        node = process.nodes[node_id]
        if not node.attached_to and node_id not in awaited:
            yield warning("dead_node", "không lần chạy nào tới được", node.id, node.line)
