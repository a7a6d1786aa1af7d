"""When the tokens that wait at a join go on as one.

Source: BPMN 2.0.2 table 13.1 (parallel) and 13.3 (inclusive).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from motcua.domain.bpmn.leaving import leave
from motcua.domain.bpmn.model import Kind, Node
from motcua.domain.bpmn.state import Token, Waits

if TYPE_CHECKING:
    from motcua.domain.bpmn.run import Run


def release_parallel(run: Run, join: Node, parent: int, action: str) -> None:
    """Goes on when each incoming flow has brought a token; takes the oldest of each."""
    oldest = _oldest_by_flow(run, join, parent)
    if len(oldest) == len(join.incoming):
        _merge(run, join, parent, action, oldest)


def release_inclusive(run: Run) -> bool:
    """Lets one inclusive join go on for which no further token can come. Asked only when all tokens rest."""
    for token in run.tokens.values():
        if token.waits is Waits.JOIN:
            join = run.node(token)
            if join.kind is Kind.INCLUSIVE and _inclusive_ready(run, join, token.parent):
                oldest = _oldest_by_flow(run, join, token.parent)
                latest = max(oldest.values(), key=lambda each: each.id)
                _merge(run, join, token.parent, latest.action, oldest)
                return True
    return False


def _oldest_by_flow(run: Run, join: Node, parent: int) -> dict[str, Token]:
    oldest: dict[str, Token] = {}
    for token in run.tokens.values():
        if token.node == join.id and token.parent == parent and token.waits is Waits.JOIN:
            oldest.setdefault(token.via, token)
    return oldest


def _merge(run: Run, join: Node, parent: int, action: str, oldest: dict[str, Token]) -> None:
    for token in oldest.values():
        run.close(token)
    leave(run, join, parent, action)


def _inclusive_ready(run: Run, join: Node, parent: int) -> bool:
    """No token elsewhere can come to an empty incoming flow, unless it can also come to a filled one."""
    filled = {token.via for token in run.tokens.values() if token.node == join.id and token.parent == parent}
    empty = [flow.id for flow in join.incoming if flow.id not in filled]
    if not empty:
        return True
    elsewhere = {
        token.node for token in run.tokens.values() if token.parent == parent and token.node != join.id
    }
    return not any(
        node in join.upstream[flow]
        for flow in empty
        for node in elsewhere
        if not any(node in join.upstream[other] for other in filled)
    )
