"""The form of reception."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Self

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.commands.acceptance import Acceptance, PartInput
from motcua.apps.dossiers.queries.reception_offer import ReceptionOffer
from motcua.apps.dossiers.states import Channel, LateGround, PartRole
from motcua.domain.identifiers import (
    CodeError,
    is_after,
    normal_phone,
    parse_birth,
    parse_personal_number,
    parse_tax_code,
)
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
DIGITS_OF_A_TAX_CODE = 10


def _text(label: Any, most: int, *, required: bool = False, **attrs: str) -> forms.CharField:
    widget = forms.TextInput({"autocomplete": "off", **attrs})
    return forms.CharField(label=label, max_length=most, required=required, widget=widget)


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        input_formats=["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"],
        widget=forms.DateInput({"autocomplete": "off", "placeholder": "23/11/2026"}, format="%d/%m/%Y"),
        error_messages={"invalid": gettext_lazy("Ghi ngày như 23/11/2026.")},
    )


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
    owner_born = _text(gettext_lazy("Ngày sinh, hoặc chỉ năm sinh"), 20, placeholder="15/3/1980, 1943")
    by_thumbprint = forms.BooleanField(label=gettext_lazy("Điểm chỉ thay chữ ký"), required=False)
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
    authority_on = _day(gettext_lazy("Ủy quyền từ ngày"))
    authority_until = _day(gettext_lazy("Ủy quyền đến hết ngày"))
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
    ground = forms.ChoiceField(
        label=gettext_lazy("Lý do nhập bù"), choices=[("", "–"), *LateGround.choices], required=False
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, offer: ReceptionOffer, **kwargs: Any
    ) -> None:
        super().__init__(data and with_cards_read(data), offer=offer, **kwargs)
        self.fields["owner_name"].error_messages["required"] = _("Ghi họ tên chủ hồ sơ như trên giấy tờ.")
        self.fields["summary"].initial = offer.version.name
        self.fields.update(paper_fields(offer.papers))

    @classmethod
    def looked_over(cls, data: Mapping[str, Any], offer: ReceptionOffer) -> Self:
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

    def clean_owner_born(self) -> str:
        """A day, a month or the year alone, as exactly as the paper says."""
        typed: str = self.cleaned_data["owner_born"]
        if not typed:
            return ""
        try:
            born = parse_birth(typed)
        except CodeError as unreadable:
            raise forms.ValidationError(_("Ghi như 15/3/1980, hoặc chỉ năm như 1943.")) from unreadable
        if is_after(born, timezone.localdate(clock.now())):
            raise forms.ValidationError(_("Ngày sinh không thể ở sau hôm nay."))
        return born

    def clean(self) -> dict[str, Any]:
        """Who comes for another has a name and, if authorised, a valid paper; a late entry has its ground."""
        said = super().clean()
        if said.get("on_behalf"):
            if not said.get("other_name"):
                self.add_error("other_name", _("Ghi họ tên người đến nộp."))
            if said.get("other_role") == PartRole.AUTHORISED and not said.get("authority_paper"):
                self.add_error("authority_paper", _("Ghi số, ngày và nơi cấp của giấy ủy quyền."))
            self._check_days_of_authority(said)
        if said.get("happened_at") and not said.get("ground"):
            self.add_error("ground", _("Chọn vì sao nhập sau: mất điện, mất mạng, tiếp nhận lưu động…"))
        return said

    def _check_days_of_authority(self, said: dict[str, Any]) -> None:
        today = timezone.localdate(said.get("happened_at") or clock.now())
        given, until = said.get("authority_on"), said.get("authority_until")
        if given and given > today:
            self.add_error("authority_on", _("Giấy ủy quyền chưa có giá trị."))
        if until and until < today:
            self.add_error("authority_until", _("Giấy ủy quyền đã hết giá trị."))
        if given and until and until < given:
            self.add_error("authority_until", _("Ngày hết giá trị ở trước ngày bắt đầu."))

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
        said, by_other = self.cleaned_data, self.cleaned_data["on_behalf"]
        owner = self._part("owner", email=said["owner_email"], born=said["owner_born"])
        if not by_other:
            return {PartRole.OWNER: replace(owner, by_thumbprint=said["by_thumbprint"])}
        role = PartRole(said["other_role"])
        names = ("authority_paper", "authority_on", "authority_until") if role is PartRole.AUTHORISED else ()
        paper = {name: said[name] for name in names}
        other = self._part("other", by_thumbprint=said["by_thumbprint"], **paper)
        return {PartRole.OWNER: owner, role: other}

    def _part(self, who: str, **more: Any) -> PartInput:
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
            spread |= {"owner_born": card.born} if who == "owner" else {}
    return {**dict(data.items()), **spread} if spread else data


def identity_typed(typed: str) -> str:
    """The digits of a personal number or tax code, empty for anything that is neither."""
    for parse in (parse_personal_number, parse_tax_code):
        try:
            return str(parse(typed))
        except CodeError:
            continue
    return ""


def _identity(typed: str) -> str:
    """The number in digits. Raises ValidationError."""
    if not typed:
        return ""
    if number := identity_typed(typed):
        return number
    digits = sum(sign.isdigit() for sign in typed)
    if digits == DIGITS_OF_A_TAX_CODE:
        raise forms.ValidationError(_("Mã số thuế không khớp số kiểm tra: có lẽ gõ nhầm một chữ số."))
    raise forms.ValidationError(
        _("Số định danh có 12 chữ số, mã số thuế có 10; ở đây có %(digits)d."), params={"digits": digits}
    )


def _is_personal(identity: str) -> bool:
    try:
        parse_personal_number(identity)
    except CodeError:
        return False
    return True
