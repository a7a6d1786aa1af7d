"""The form of reception."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.commands.acceptance import Acceptance, PartInput
from motcua.apps.dossiers.queries.reception_offer import ReceptionOffer
from motcua.apps.dossiers.states import Channel, PartRole
from motcua.domain.identifiers import CodeError, normal_phone, parse_personal_number, parse_tax_code
from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.platform.db.ids import new_id
from motcua.web.access import StaffRequest
from motcua.web.reception.identity_card import read_identity_card
from motcua.web.reception.paper_lines import paper_fields, papers_received
from motcua.web.reception.promise_form import PromiseForm

OTHER_ROLES = (
    (PartRole.AUTHORISED, gettext_lazy("Người được ủy quyền, có giấy ủy quyền")),
    (PartRole.SUBMITTER, gettext_lazy("Người nộp giúp, chỉ mang hồ sơ đến")),
)
PEOPLE = ("owner", "other")


def _text(label: Any, most: int, *, required: bool = False, **attrs: str) -> forms.CharField:
    widget = forms.TextInput({"autocomplete": "off", **attrs})
    return forms.CharField(label=label, max_length=most, required=required, widget=widget)


class AcceptForm(PromiseForm):
    """One page: the promise, the people, the papers, what is asked for.

    dossier_id and act_id are made when the form is opened, so that a second press finds the first one's work.
    """

    dossier_id = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
    act_id = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
    owner_identity = _text(gettext_lazy("Số định danh / mã số thuế"), 300, inputmode="text")
    owner_name = _text(gettext_lazy("Họ và tên chủ hồ sơ"), 300, required=True)
    owner_phone = _text(gettext_lazy("Số điện thoại"), 30, inputmode="tel")
    owner_address = _text(gettext_lazy("Địa chỉ"), 500)
    owner_email = forms.EmailField(
        label=gettext_lazy("Thư điện tử"),
        required=False,
        max_length=200,
        widget=forms.EmailInput({"autocomplete": "off"}),
    )
    channel_out = forms.ChoiceField(
        label=gettext_lazy("Nhận kết quả"), choices=Channel, initial=Channel.COUNTER
    )
    on_behalf = forms.BooleanField(label=gettext_lazy("Nộp thay"), required=False)
    other_role = forms.ChoiceField(
        label=gettext_lazy("Người đến nộp là"),
        choices=OTHER_ROLES,
        required=False,
        initial=PartRole.AUTHORISED,
    )
    other_identity = _text(gettext_lazy("Số định danh của người nộp"), 300)
    other_name = _text(gettext_lazy("Họ và tên người nộp"), 300)
    other_phone = _text(gettext_lazy("Số điện thoại người nộp"), 30, inputmode="tel")
    other_address = _text(gettext_lazy("Địa chỉ người nộp"), 500)
    authority_paper = _text(gettext_lazy("Giấy ủy quyền: số, ngày, nơi cấp"), 300)
    summary = forms.CharField(
        label=gettext_lazy("Nội dung yêu cầu giải quyết"),
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": gettext_lazy("Ghi nội dung yêu cầu giải quyết.")},
    )
    sets_count = forms.IntegerField(
        label=gettext_lazy("Số bộ hồ sơ"),
        min_value=1,
        max_value=99,
        initial=1,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    ground = _text(gettext_lazy("Lý do nhập bù"), 500)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, offer: ReceptionOffer, **kwargs: Any
    ) -> None:
        super().__init__(data and with_cards_read(data), offer=offer, **kwargs)
        self.fields["owner_name"].error_messages["required"] = _("Ghi họ tên chủ hồ sơ như trên giấy tờ.")
        self.fields["summary"].initial = offer.version.name
        self.fields.update(paper_fields(offer.papers))

    @classmethod
    def looked_over(cls, data: Mapping[str, Any], offer: ReceptionOffer) -> "AcceptForm":
        """The form with what was typed, not judged yet."""
        typed = with_cards_read(data)
        fields = cls(offer=offer).fields
        said = {name: field.widget.value_from_datadict(typed, {}, name) for name, field in fields.items()}
        return cls(offer=offer, initial=said)

    def clean_owner_identity(self) -> str:
        """Digits only; twelve are a person's, ten a tax code's."""
        return _identity(self.cleaned_data["owner_identity"])

    def clean_other_identity(self) -> str:
        """The same for who came in the owner's place."""
        return _identity(self.cleaned_data["other_identity"])

    def clean(self) -> dict[str, Any]:
        """Who comes in another's place has a name and, if authorised, a paper; late entry has a ground."""
        said = super().clean()
        if said.get("on_behalf"):
            if not said.get("other_name"):
                self.add_error("other_name", _("Ghi họ tên người đến nộp."))
            if said.get("other_role") == PartRole.AUTHORISED and not said.get("authority_paper"):
                self.add_error("authority_paper", _("Ghi số, ngày và nơi cấp của giấy ủy quyền."))
        if said.get("happened_at") and not said.get("ground"):
            self.add_error("ground", _("Ghi vì sao nhập sau: mất điện, mất mạng, tiếp nhận lưu động…"))
        return said

    def act(self, request: StaffRequest) -> Act:
        """The act of whoever sent the form; it happened when a late entry says so."""
        now = clock.now()
        return Act(
            id=self.cleaned_data["act_id"],
            actor=request.actor.user_id,
            post=request.actor.post_id,
            happened_at=self.cleaned_data["happened_at"] or now,
            recorded_at=now,
            ground=self.cleaned_data["ground"] if self.cleaned_data["happened_at"] else "",
        )

    def acceptance(self) -> Acceptance:
        """What is to be accepted; for a form that is valid."""
        said = self.cleaned_data
        return Acceptance(
            dossier_id=said["dossier_id"],
            procedure_version_id=self.offer.version.id,
            agency_id=self.agency_id(),
            desk_id=self.offer.desk.id,
            channel_in=self.chosen_term().channel,
            channel_out=Channel(said["channel_out"]),
            summary=said["summary"],
            parts=self.parts(),
            papers=papers_received(said, self.offer.papers),
            time_limit=str(self.chosen_limit()),
            sets_count=said["sets_count"],
        )

    def parts(self) -> dict[PartRole, PartInput]:
        """Who is named on it; for a form that is valid."""
        parts = {PartRole.OWNER: self._part("owner", email=self.cleaned_data["owner_email"])}
        if self.cleaned_data["on_behalf"]:
            role = PartRole(self.cleaned_data["other_role"])
            paper = self.cleaned_data["authority_paper"] if role is PartRole.AUTHORISED else ""
            parts[role] = self._part("other", authority_paper=paper)
        return parts

    def _part(self, who: str, **more: str) -> PartInput:
        said, identity = self.cleaned_data, self.cleaned_data[f"{who}_identity"]
        return PartInput(
            name=said[f"{who}_name"],
            is_organisation=bool(identity) and not _is_personal(identity),
            identity=identity,
            phone=normal_phone(said[f"{who}_phone"]),
            address=said[f"{who}_address"],
            **more,
        )


def with_cards_read(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """What was sent, with a scanned card spread over number, name and address."""
    cards = {who: read_identity_card(data.get(f"{who}_identity", "")) for who in PEOPLE}
    spread: dict[str, str] = {}
    for who, card in cards.items():
        if card:
            spread |= {
                f"{who}_identity": card.number,
                f"{who}_name": card.name,
                f"{who}_address": card.address,
            }
    return {**dict(data.items()), **spread} if spread else data


def _identity(typed: str) -> str:
    """The number in digits. Raises ValidationError."""
    if not typed:
        return ""
    for parse in (parse_personal_number, parse_tax_code):
        try:
            return str(parse(typed))
        except CodeError:
            continue
    digits = sum(sign.isdigit() for sign in typed)
    raise forms.ValidationError(
        _("Số định danh có 12 chữ số, mã số thuế có 10; ở đây có %(digits)d."), params={"digits": digits}
    )


def _is_personal(identity: str) -> bool:
    try:
        parse_personal_number(identity)
    except CodeError:
        return False
    return True
