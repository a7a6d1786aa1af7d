"""How long the steps of a process may take in all, returns left aside."""

from motcua.domain.bpmn.model import Process
from motcua.domain.bpmn.reach import backward_order


def longest_minutes(process: Process) -> int:
    """Working minutes of the longest way through, each step counted once; parallel branches overlap."""
    return _of_scope(process, process.id)


def _of_scope(process: Process, scope: str) -> int:
    """A flow back to a node that is still open is a return and adds nothing."""
    nodes = process.nodes
    starts = [node.id for node in process.starts.get(scope, ())]
    longest: dict[str, int] = {}
    for node_id in backward_order(starts, nodes):
        node = nodes[node_id]
        own = (node.budget_minutes or 0) + (_of_scope(process, node.inner) if node.inner else 0)
        after = [flow.target for flow in node.outgoing] + [event.id for event in node.boundary]
        longest[node_id] = own + max((longest.get(each, 0) for each in after), default=0)
    return max((longest[each] for each in starts), default=0)
