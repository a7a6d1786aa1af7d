"""Which acts on a whole dossier there are, and which of them its page offers to whom."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.states import VERB_LABELS, DossierState, Verb, transition
from motcua.apps.orgs.actor import Actor
from motcua.web.dossiers.acts.form import DossierForm


@dataclass(frozen=True, slots=True, kw_only=True)
class ActPage:
    """One act: the end of its address, its verb, its form, and who may.

    help: what follows from it, in one or two sentences. hurts: it cannot be taken back, and says so.
    icon: of the Tabler set.
    """

    slug: str
    verb: Verb
    form: type[DossierForm]
    may: Callable[[Actor, DossierCard], bool]
    help: str | Promise
    icon: str = "dots"
    hurts: bool = False

    @property
    def label(self) -> str:
        """As the table of transitions calls it."""
        return str(VERB_LABELS[self.verb])

    def is_offered(self, actor: Actor, card: DossierCard) -> bool:
        """Whether the law has a way from the dossier's state, and this reader may go it."""
        return transition(self.verb, DossierState(card.dossier.state)) is not None and self.may(actor, card)


ACT_PAGES: tuple[ActPage, ...] = ()


def act_page_of(slug: str) -> ActPage | None:
    """The act of that address."""
    return next((page for page in ACT_PAGES if page.slug == slug), None)


def acts_offered(actor: Actor, card: DossierCard) -> list[ActPage]:
    """What the dossier's page offers this reader, in order."""
    return [page for page in ACT_PAGES if page.is_offered(actor, card)]
