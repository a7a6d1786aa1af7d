"""The form of a hand-over."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.commands.deliver_result import DeliveryInput
from motcua.apps.dossiers.queries.delivery_card import DeliveryCard
from motcua.apps.dossiers.states import Channel, Collector
from motcua.web.acts import ActForm


class DeliverForm(ActForm):
    """Who takes the result away, on which proof, and which way it goes."""

    enters_late = True

    task_seq = forms.IntegerField(widget=forms.HiddenInput)
    action = forms.CharField(widget=forms.HiddenInput, max_length=60)
    collector = forms.ChoiceField(
        label=gettext_lazy("Người đến nhận"),
        choices=Collector,
        widget=forms.RadioSelect,
        initial=Collector.OWNER,
    )
    collector_name = forms.CharField(
        label=gettext_lazy("Họ và tên người nhận"),
        max_length=300,
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Ghi họ tên người nhận kết quả.")},
    )
    proof = forms.CharField(
        label=gettext_lazy("Giấy tờ đã xem"),
        required=False,
        max_length=500,
        help_text=gettext_lazy(
            "Người được ủy quyền: số giấy ủy quyền. Mất giấy hẹn: cam kết mất giấy và thẻ đã xem."
        ),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    channel = forms.ChoiceField(
        label=gettext_lazy("Trả bằng cách"), choices=Channel, widget=forms.RadioSelect
    )

    def clean(self) -> dict[str, Any]:
        """Whoever is not the owner with the slip shows something else."""
        said = super().clean() or {}
        if said.get("collector") not in (None, Collector.OWNER) and not said.get("proof"):
            self.add_error("proof", _("Ghi giấy tờ làm căn cứ: giấy ủy quyền, hoặc cam kết mất giấy hẹn."))
        return said

    def delivery(self, dossier_id: UUID) -> DeliveryInput:
        """What is to be handed over; for a form that is valid."""
        said = self.cleaned_data
        return DeliveryInput(
            dossier_id=dossier_id,
            task_seq=said["task_seq"],
            action=said["action"],
            channel=Channel(said["channel"]),
            collector=Collector(said["collector"]),
            collector_name=said["collector_name"],
            proof=said["proof"],
        )


def form_for(card: DeliveryCard, typed: Mapping[str, Any] | None = None) -> DeliverForm:
    """The form as it is opened: the owner comes, and the way out is as wished; or with what was typed."""
    opened = {"collector_name": card.owner.name, "channel": card.dossier.channel_out} | dict(typed or {})
    seen = {"expected_version": card.dossier.last_seq, "task_seq": card.task_seq, "action": card.action}
    return DeliverForm(initial=opened | seen)
