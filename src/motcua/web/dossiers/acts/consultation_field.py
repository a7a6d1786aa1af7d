"""Which question an act on an opinion is about: asked only where there are several."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.models import Consultation
from motcua.apps.dossiers.queries.dossier_card import DossierCard


def consultation_field(card: DossierCard, offered: Sequence[Consultation]) -> forms.ChoiceField:
    """A choice among the offered questions; any question of the dossier is taken, so that the act itself can
    say that somebody was faster, and knows a second press.
    """
    field = forms.ChoiceField(
        label=gettext_lazy("Câu hỏi"),
        choices=[(key_of(each), each.unit.name) for each in card.consultations],
        initial=key_of(offered[0]) if offered else None,
        widget=forms.RadioSelect if len(offered) > 1 else forms.HiddenInput,
        error_messages={"required": gettext_lazy("Chọn câu hỏi.")},
    )
    field.widget.choices = [(key_of(each), f"{each.unit.name}: {each.question}") for each in offered]
    return field


def key_of(asked: Consultation) -> str:
    """As the form names it: entry and place."""
    return f"{asked.entry_seq}-{asked.place}"


def entry_and_place(key: str) -> tuple[int, int]:
    """The way back; of a key that the field let pass."""
    entry_seq, _dash, place = key.partition("-")
    return int(entry_seq), int(place)
