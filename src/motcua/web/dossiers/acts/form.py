"""What all forms of acts on a whole dossier have in common."""

from typing import Any, Self
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.acts import ActForm


class DossierForm(ActForm):
    """The form of one act on one dossier. What it may ask depends on the dossier, so it is told."""

    enters_late = True

    def __init__(self, *args: Any, card: DossierCard, actor: Actor, **kwargs: Any) -> None:
        self.card, self.actor = card, actor
        super().__init__(*args, **kwargs)

    @classmethod
    def opened(cls, card: DossierCard, actor: Actor, typed: dict[str, Any] | None = None) -> Self:
        """The form fresh, for the dossier as it is seen now; or with what was typed before."""
        seen = {"expected_version": card.dossier.last_seq}
        return cls(initial=(typed or {}) | seen, card=card, actor=actor)

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it; for a form that is valid. Raises as the command does."""
        raise NotImplementedError

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        return _("Đã ghi vào hồ sơ %(code)s.") % {"code": answer["code"]}
