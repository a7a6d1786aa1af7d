"""Asking units for their opinion on a dossier."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.consult import (
    LONGEST_QUESTION,
    MOST_DAYS,
    Asked,
    ConsultationInput,
    consult,
)
from motcua.apps.dossiers.queries.units_to_ask import unit_named, units_to_ask
from motcua.apps.orgs.actor import Actor
from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm

PLACES = range(1, 5)
SHOWN_AT_FIRST = 2
USUAL_DAYS = 3


class ConsultForm(DossierForm):
    """Up to four units at once; more are asked by another press. A place without a unit is left out."""

    template_name = "dossiers/consult_form.html"

    question = forms.CharField(
        label=gettext_lazy("Hỏi gì"),
        help_text=gettext_lazy("Dùng cho mọi đơn vị không có câu hỏi riêng."),
        required=False,
        max_length=LONGEST_QUESTION,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = units_to_ask(timezone.localdate(clock.now()))
        for place in PLACES:
            self.fields[f"unit_{place}"] = _unit_field(required=place == 1)
            self.fields[f"days_{place}"] = _days_field()
            self.fields[f"question_{place}"] = _own_question_field()

    @property
    def places(self) -> list[list[forms.BoundField]]:
        """The fields of each unit together, for the template."""
        return [[self[f"{name}_{place}"] for name in ("unit", "days", "question")] for place in PLACES]

    @property
    def has_more(self) -> bool:
        """Whether something stands in the places that are folded at first."""
        return any(self[f"unit_{place}"].value() for place in PLACES[SHOWN_AT_FIRST:])

    def clean(self) -> dict[str, Any]:
        """Names become units; each has a question."""
        said = super().clean() or {}
        for place in self._filled():
            typed = said[f"unit_{place}"]
            if (unit := unit_named(typed, self.units)) is None:
                self.add_error(
                    f"unit_{place}", _("Không có đơn vị nào tên như vậy. Chọn trong danh sách gợi ý.")
                )
            else:
                said[f"asked_{place}"] = unit.id
            if not (said.get(f"question_{place}") or said.get("question")):
                self.add_error("question", _("Ghi điều cần hỏi."))
        return said

    def _filled(self) -> list[int]:
        return [place for place in PLACES if self.cleaned_data.get(f"unit_{place}")]

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Ask them. Raises as the command does."""
        said = self.cleaned_data
        asked = tuple(
            Asked(
                said[f"asked_{place}"],
                said[f"days_{place}"],
                said.get(f"question_{place}") or said["question"],
            )
            for place in self._filled()
        )
        return consult(act, actor, [ConsultationInput(dossier_id, asked)])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        count = answer["count"]
        words = ngettext(
            "Đã gửi câu hỏi tới %(count)d đơn vị.", "Đã gửi câu hỏi tới %(count)d đơn vị.", count
        )
        return words % {"count": count}


def _unit_field(*, required: bool) -> forms.CharField:
    return forms.CharField(
        label=gettext_lazy("Đơn vị"),
        required=required,
        max_length=400,
        widget=forms.TextInput(attrs={"list": "units-to-ask", "autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Chọn ít nhất một đơn vị để hỏi.")},
    )


def _days_field() -> forms.IntegerField:
    return forms.IntegerField(
        label=gettext_lazy("Số ngày làm việc"),
        initial=USUAL_DAYS,
        min_value=1,
        max_value=MOST_DAYS,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )


def _own_question_field() -> forms.CharField:
    return forms.CharField(
        label=gettext_lazy("Câu hỏi riêng"),
        required=False,
        max_length=LONGEST_QUESTION,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
