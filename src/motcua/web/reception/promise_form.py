"""What a promise is counted from: the way in with its limit, the agency, and the moment of receipt."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.catalogue.queries.commitments import promised_limit
from motcua.apps.dossiers.queries.reception_offer import ReceptionOffer
from motcua.apps.orgs.models import Agency
from motcua.domain.worktime import TIME_ZONE, Limit
from motcua.platform import clock
from motcua.web.reception.terms import TermChoice, term_choices

LONGEST_LIMIT = 999
LIMIT_UNITS = (
    ("d", gettext_lazy("ngày làm việc")),
    ("h", gettext_lazy("giờ làm việc")),
    ("c", gettext_lazy("ngày theo lịch")),
)
MOMENT_INPUT = "%Y-%m-%dT%H:%M"


class PromiseForm(forms.Form):
    """Also the head of the form of reception; alone it is what the page asks with after each change."""

    term = forms.ChoiceField(label=gettext_lazy("Cách nộp, thời hạn"))
    limit_count = forms.IntegerField(
        label=gettext_lazy("Thời hạn"),
        required=False,
        min_value=1,
        max_value=LONGEST_LIMIT,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    limit_unit = forms.ChoiceField(
        label=gettext_lazy("Tính bằng"), required=False, choices=LIMIT_UNITS, initial="d"
    )
    agency = forms.ChoiceField(label=gettext_lazy("Cơ quan giải quyết"))
    happened_at = forms.DateTimeField(
        label=gettext_lazy("Đã nhận lúc"),
        required=False,
        input_formats=[MOMENT_INPUT],
        widget=forms.DateTimeInput({"type": "datetime-local"}, format=MOMENT_INPUT),
    )

    def __init__(self, *args: Any, offer: ReceptionOffer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer = offer
        self.terms: dict[str, TermChoice] = {term.key: term for term in term_choices(offer.terms)}
        self._choose_from("term", [(term.key, term.label) for term in self.terms.values()])
        self._choose_from("agency", [(str(agency.pk), agency.name) for agency in offer.agencies])

    def _choose_from(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices, field.initial = choices, choices[0][0]

    @property
    def asks_limit(self) -> bool:
        """Whether some way in has no published limit, so that the fields for one are shown."""
        return any(term.limit is None for term in self.terms.values())

    def clean_happened_at(self) -> datetime | None:
        """Not in the future: a receipt is not given in advance."""
        stated: datetime | None = self.cleaned_data["happened_at"]
        if stated and stated > clock.now():
            raise forms.ValidationError(_("Lúc nhận không thể sau lúc này."))
        return stated

    def clean(self) -> dict[str, Any]:
        """A way in without a published limit needs one typed."""
        said = super().clean() or {}
        term = self.terms.get(said.get("term", ""))
        if term and term.limit is None and "limit_count" not in self.errors and not said.get("limit_count"):
            self.add_error("limit_count", _("Danh mục chưa ghi thời hạn của cách nộp này; nhập thời hạn."))
        return said

    def chosen_term(self) -> TermChoice:
        """The way in; the first while what was asked for is unknown."""
        return self.terms.get(self._said("term"), next(iter(self.terms.values())))

    def chosen_agency(self) -> Agency:
        """Who resolves it; the first while what was asked for is unknown."""
        wanted = self._said("agency")
        return next((each for each in self.offer.agencies if str(each.pk) == wanted), self.offer.agencies[0])

    def chosen_limit(self) -> Limit | None:
        """What the agency promises for the way in, or the limit typed; None while there is neither."""
        term = self.chosen_term()
        if term.limit:
            day = timezone.localdate(self.received_at())
            procedure_id = self.offer.version.procedure_id
            return promised_limit(self.agency_id(), procedure_id, term.channel, term.limit, day)
        try:
            return Limit.parse(f"{int(self._said('limit_count'))}{self._said('limit_unit')}")
        except ValueError:
            return None

    def received_at(self) -> datetime:
        """The moment stated in a late entry, else now, to the minute."""
        try:
            stated = datetime.strptime(self._said("happened_at"), MOMENT_INPUT).replace(tzinfo=TIME_ZONE)
        except ValueError:
            return clock.now()
        return min(stated, clock.now())

    def agency_id(self) -> UUID:
        """Id of `chosen_agency`."""
        return self.chosen_agency().pk

    def _said(self, name: str) -> str:
        """What stands in a field now, valid or not."""
        value = self[name].value()
        return value if isinstance(value, str) else "" if value is None else str(value)
