"""The form of what comes in a post bag, or is typed for somebody who stands by (nộp hộ)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.commands.submit import Submission
from motcua.apps.dossiers.queries.reception_offer import ReceptionOffer
from motcua.apps.dossiers.states import Channel
from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.web.access import StaffRequest
from motcua.web.reception.accept_form import AcceptForm
from motcua.web.reception.paper_lines import papers_received
from motcua.web.reception.promise_form import MOMENT_INPUT

WAYS_IN = ((Channel.POST, _("Bưu chính")), (Channel.ONLINE, _("Trực tuyến, nộp hộ tại quầy")))
NOT_ASKED = ("term", "limit_count", "limit_unit", "happened_at", "ground")
"""What acceptance decides later."""


class SubmitForm(AcceptForm):
    """People, papers and request as at reception; instead of a promise the way in and its dates."""

    channel_in = forms.ChoiceField(label=_("Cách nộp"), choices=WAYS_IN, initial=Channel.POST)
    posted_on = forms.DateField(
        label=_("Ngày trên dấu bưu điện"),
        required=False,
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
    )
    submitted_at = forms.DateTimeField(
        label=_("Đến lúc"),
        help_text=_("Để trống nếu vừa đến."),
        required=False,
        input_formats=[MOMENT_INPUT],
        widget=forms.DateTimeInput({"type": "datetime-local"}, format=MOMENT_INPUT),
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, offer: ReceptionOffer, **kwargs: Any
    ) -> None:
        super().__init__(data, offer=offer, **kwargs)
        for name in NOT_ASKED:
            del self.fields[name]

    def act(self, request: StaffRequest) -> Act:
        """The act of whoever types it in, now."""
        now = clock.now()
        return Act(
            id=self.cleaned_data["act_id"],
            actor=request.actor.user_id,
            post=request.actor.post_id,
            happened_at=now,
            recorded_at=now,
        )

    def submission(self) -> Submission:
        """What is to be kept; for a form that is valid."""
        said = self.cleaned_data
        arrived: datetime | None = said["submitted_at"]
        posted_on: date | None = said["posted_on"]
        channel = Channel(said["channel_in"])
        return Submission(
            dossier_id=said["dossier_id"],
            procedure_version_id=self.offer.version.id,
            agency_id=self.agency_id(),
            desk_id=self.offer.desk.id,
            channel_in=channel,
            channel_out=Channel(said["channel_out"]),
            summary=said["summary"],
            parts=self.parts(),
            papers=papers_received(said, self.offer.papers),
            sets_count=said["sets_count"],
            submitted_at=arrived,
            posted_on=posted_on if channel is Channel.POST else None,
        )
