"""Who is offered to stop a dossier's clock, or to let it run again."""

from motcua.apps.catalogue.queries.pause_grounds import Ground
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.queries.supplement_grounds import SUPPLEMENT
from motcua.apps.dossiers.rules import seat_over
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability

OPENING = (Capability.HANDLE, Capability.REVIEW, Capability.ACCEPT, Capability.APPROVE)
"""Which of them a ground asks for is the catalogue's to say."""


def works_on_it(actor: Actor, card: DossierCard) -> bool:
    """Has some right over the dossier by which a clock might be stopped. No query."""
    return any(seat_over(actor, card, capability) for capability in OPENING)


def grounds_for(actor: Actor, card: DossierCard) -> tuple[Ground, ...]:
    """The grounds on which the actor may pause the dossier by hand. No query."""
    return tuple(
        ground
        for ground in card.grounds
        if ground.code != SUPPLEMENT and seat_over(actor, card, ground.opens)
    )


def may_pause(actor: Actor, card: DossierCard) -> bool:
    """Some ground of the version is the actor's to open. No query."""
    return bool(grounds_for(actor, card))


def may_ask_for_supplement(actor: Actor, card: DossierCard) -> bool:
    """The version knows the ground, and it is the actor's to open. No query."""
    return any(ground.code == SUPPLEMENT and seat_over(actor, card, ground.opens) for ground in card.grounds)


def may_resume(actor: Actor, card: DossierCard) -> bool:
    """The clock stands still, and its ground is the actor's to close. No query."""
    if card.waiting is None:
        return False
    return seat_over(actor, card, Capability(card.waiting.pause.closes)) is not None


def may_receive_supplement(actor: Actor, card: DossierCard) -> bool:
    """It waits for something that the applicant was asked for. No query."""
    return card.waiting is not None and card.waiting.request is not None and may_resume(actor, card)
