"""What the process lets this reader do now: for each open step its buttons and the forms behind them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.queries.last_symbol import last_symbol
from motcua.apps.dossiers.rules import can_claim, can_draft_result, seat_for_task
from motcua.apps.dossiers.states import DossierState, Verb, transition
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capacity import SignatureBlock
from motcua.apps.orgs.seat import Seat
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain.bpmn import Action, Node
from motcua.web.dossiers.acts.claim import ClaimForm
from motcua.web.dossiers.step_forms import RETURN, StepForm, form_class, form_id

APPROVE, ISSUE = "approve", "issue"


@dataclass(frozen=True, slots=True)
class Offer:
    """One button. `asks` has its form open under it; without it one press is enough."""

    action: Action
    form: StepForm
    asks: bool
    is_open: bool = False
    """The form came back with something to mend, so it is shown at once."""

    @property
    def goes_back(self) -> bool:
        """Whether it sends the dossier back."""
        return self.action.kind == RETURN


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOffers:
    """One open step. `offers` is empty where the reader may not do it."""

    task: Task
    act: str
    offers: tuple[Offer, ...]
    may_draft: bool
    needs_draft: bool
    """The reader may write the result, and nobody has yet: that comes before anything else."""
    signs: SignatureBlock | None
    """What stands over the reader's name when they sign; None on a step that is not signed."""
    claim: ClaimForm | None
    """Taking the step by one press, where nobody has it yet."""
    part_left: str
    """Time left of the step's own part of the limit; "" when it has none."""

    @property
    def is_mine(self) -> bool:
        """Whether the reader may do it."""
        return bool(self.offers)


def step_offers(
    actor: Actor,
    card: DossierCard,
    sent: Mapping[tuple[int, str], StepForm],
    part_left: Callable[[Task], str],
) -> tuple[StepOffers, ...]:
    """The open steps in their order. `sent`: forms that were refused, by step and action, shown as typed.

    No query, 1 where a result is to be numbered.
    """
    process = process_of(card.dossier.process_version_id)
    may_draft = can_draft_result(actor, card)
    found = []
    for task in card.tasks:
        node = process.node(task.node)
        seat = seat_for_task(actor, card, task)
        mine = seat is not None
        drafts = may_draft and mine
        found.append(
            StepOffers(
                task=task,
                act=node.act,
                offers=tuple(_offers(card, task, node, sent, seat)) if seat else (),
                may_draft=drafts,
                signs=seat.signs_as(actor.post_title) if seat and node.act == APPROVE else None,
                claim=_claim_form(actor, card, task),
                needs_draft=drafts and card.draft is None,
                part_left=part_left(task),
            )
        )
    return tuple(found)


def _claim_form(actor: Actor, card: DossierCard, task: Task) -> ClaimForm | None:
    if not can_claim(actor, card, task) or transition(Verb.CLAIM, DossierState(card.dossier.state)) is None:
        return None
    form = ClaimForm.opened(card, actor, {"task": task.seq})
    form.auto_id = f"claim-{task.seq}-%s"
    return form


def _offers(
    card: DossierCard, task: Task, node: Node, sent: Mapping[tuple[int, str], StepForm], seat: Seat
) -> list[Offer]:
    found = []
    for action in node.allowed_actions:
        refused = sent.get((task.seq, action.id))
        form = refused or form_class(node.act, action)(
            initial={"action": action.id, **seen_now(card, node.act, seat)}, auto_id=form_id(task.seq, action)
        )
        found.append(Offer(action, form, bool(form.visible_fields()), is_open=refused is not None))
    return found


def seen_now(card: DossierCard, act: str, seat: Seat | None = None) -> dict[str, object]:
    """What a fresh form carries along: which state of the dossier and of its draft was on the screen, and the
    capacity in which it would be signed.
    """
    initial: dict[str, object] = {"expected_version": card.dossier.last_seq}
    if act == APPROVE and card.result:
        initial["draft_sha256"] = card.result.draft_sha256
        initial["capacity"] = seat.capacity.value if seat and seat.capacity else ""
    if act == ISSUE and card.result:
        initial["symbol"] = last_symbol(card.agency_id, card.result.kind)
    return initial
