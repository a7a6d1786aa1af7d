"""The form of chuyển sang đúng thủ tục, cơ quan."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.move_to_right_procedure import MoveInput, move_to_right_procedure
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.queries.reception_offer import ReceptionOffer, reception_offer
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.reason import reason_field

UNITS = (("d", _("ngày làm việc")), ("h", _("giờ làm việc")), ("c", _("ngày theo lịch")))


class MoveForm(DossierForm):
    """The right procedure by its code, with the limit of the way in which the dossier came."""

    reason = reason_field(_("Nhầm ở đâu"), _("Ghi nhầm ở đâu."))
    procedure_code = forms.CharField(
        label=_("Mã thủ tục đúng"),
        help_text=_("Ví dụ 1.001612. Hồ sơ mới giữ lúc tiếp nhận ban đầu, người và giấy tờ đã nộp."),
        max_length=40,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Nhập mã thủ tục đúng.")},
    )
    agency = forms.ChoiceField(label=_("Cơ quan giải quyết đúng"))
    limit_count = forms.IntegerField(
        label=_("Thời hạn, nếu danh mục chưa ghi"),
        required=False,
        min_value=1,
        max_value=999,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    limit_unit = forms.ChoiceField(label=_("Tính bằng"), choices=UNITS, initial="d", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer: ReceptionOffer | None = None
        now_at = self._offer(self.card.dossier.procedure.code)
        agency = self.fields["agency"]
        assert isinstance(agency, forms.ChoiceField)
        agency.choices = [(str(each.pk), each.name) for each in now_at.agencies] if now_at else []
        agency.initial = str(self.card.agency_id)

    def _offer(self, code: str) -> ReceptionOffer | None:
        day = local_day(self.card.dossier.received_at)
        return reception_offer(self.card.desk_id, code, day)

    def clean_procedure_code(self) -> str:
        """A procedure that this desk received on that day."""
        typed: str = self.cleaned_data["procedure_code"].strip()
        self.offer = self._offer(typed)
        if self.offer is None:
            raise forms.ValidationError(gettext("Nơi tiếp nhận này không nhận thủ tục có mã đó."))
        return typed

    def clean(self) -> dict[str, Any]:
        """A limit is known: the catalogue's, or one typed. Something differs from now."""
        said = super().clean() or {}
        if self.offer is None:
            return said
        same = self.offer.version.procedure_id == self.card.dossier.procedure_id
        if same and said.get("agency") == str(self.card.agency_id):
            self.add_error("procedure_code", gettext("Thủ tục và cơ quan vẫn như cũ."))
        if not self._limit():
            self.add_error(
                "limit_count", gettext("Danh mục chưa ghi thời hạn của thủ tục này; nhập thời hạn.")
            )
        return said

    def _limit(self) -> str:
        """As `domain.worktime.Limit` reads it; "" while there is none."""
        if self.offer is None:
            return ""
        terms = sorted(self.offer.terms, key=lambda each: each.term.channel != self.card.dossier.channel_in)
        published = next((each.term.worktime_limit for each in terms if each.term.worktime_limit), None)
        if published:
            return str(published)
        count = self.cleaned_data.get("limit_count")
        return f"{count}{self.cleaned_data.get('limit_unit') or 'd'}" if count else ""

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        if self.offer is None:
            raise ValueError("asked of a form that is not valid")
        wanted = MoveInput(
            dossier_id=dossier_id,
            procedure_version_id=self.offer.version.id,
            agency_id=UUID(self.cleaned_data["agency"]),
            summary=self.offer.version.name,
            time_limit=self._limit(),
            reason=self.cleaned_data["reason"],
        )
        return move_to_right_procedure(act, actor, wanted)

    def done_words(self, answer: Answer) -> str:
        """With the code that goes on."""
        said = {"code": answer["code"], "new": answer["moved_to"]["code"]}
        return gettext("Hồ sơ %(code)s được thay bằng hồ sơ %(new)s.") % said
