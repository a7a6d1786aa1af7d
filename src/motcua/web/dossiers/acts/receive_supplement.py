"""The form of nhận bổ sung hồ sơ: what came, line by line of the notice."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.receive_supplement import (
    ReceiptOfSupplement,
    ReceivedGap,
    receive_supplement,
)
from motcua.apps.dossiers.models import Gap
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.platform.ui.moments import moment
from motcua.web.dossiers.acts.answered import moment_in
from motcua.web.dossiers.acts.form import DossierForm

MOST_SHEETS = 99


@dataclass(frozen=True, slots=True)
class CameLine:
    """One gap with its fields."""

    gap: Gap
    came: BoundField
    originals: BoundField
    copies: BoundField


class ReceiveSupplementForm(DossierForm):
    """Which gaps are closed now, and how much paper came for each. Nothing is ticked for anybody."""

    template_name = "dossiers/acts/receive_supplement.html"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gaps = self.card.waiting.open_gaps if self.card.waiting else ()
        for gap in self.gaps:
            named = {"paper": gap.paper}
            self.fields[f"came_{gap.position}"] = forms.BooleanField(required=False, label=gap.paper)
            self.fields[f"originals_{gap.position}"] = _count(_("Số bản chính: %(paper)s") % named)
            self.fields[f"copies_{gap.position}"] = _count(_("Số bản sao: %(paper)s") % named)

    @property
    def lines(self) -> list[CameLine]:
        """As they are shown, in the order of the notice."""
        return [
            CameLine(
                gap,
                self[f"came_{gap.position}"],
                self[f"originals_{gap.position}"],
                self[f"copies_{gap.position}"],
            )
            for gap in self.gaps
        ]

    def clean(self) -> dict[str, Any]:
        """Something must have come; sheets without a tick are a slip of the hand."""
        said = super().clean() or {}
        for gap in self.gaps:
            counted = said.get(f"originals_{gap.position}") or said.get(f"copies_{gap.position}")
            if counted and not said.get(f"came_{gap.position}"):
                self.add_error(f"came_{gap.position}", _("Đã ghi số bản: đánh dấu là đã nhận, hoặc xóa số."))
        if self.gaps and not self.errors and not any(said.get(f"came_{gap.position}") for gap in self.gaps):
            self.add_error(f"came_{self.gaps[0].position}", _("Đánh dấu nội dung đã được bổ sung."))
        return said

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        said = self.cleaned_data
        came = [
            ReceivedGap(
                gap.position,
                said[f"originals_{gap.position}"] or 0,
                said[f"copies_{gap.position}"] or 0,
            )
            for gap in self.gaps
            if said[f"came_{gap.position}"]
        ]
        # A second press finds no gap open any more; the act's receipt answers it, whatever it names.
        return receive_supplement(act, actor, [ReceiptOfSupplement(dossier_id, came or [ReceivedGap(0)])])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        if answer["waiting"]:
            return _("Đã nhận; còn chờ %(count)d nội dung, thời hạn vẫn tạm dừng.") % {
                "count": answer["waiting"]
            }
        return _("Đã nhận đủ; thời hạn tính tiếp, hẹn trả %(due)s.") % {
            "due": moment(moment_in(answer, "due_after"))
        }


def _count(words: str) -> forms.IntegerField:
    widget = forms.TextInput(
        {"inputmode": "numeric", "autocomplete": "off", "class": "tiny", "aria-label": words}
    )
    return forms.IntegerField(
        required=False, label=words, min_value=0, max_value=MOST_SHEETS, initial=0, widget=widget
    )
