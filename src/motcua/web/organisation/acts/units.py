"""Forms on units, desks, windows and duties."""

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.apps.catalogue.queries.browse import fields_in_force
from motcua.apps.orgs.commands.open_desk import open_desk
from motcua.apps.orgs.commands.open_unit import open_unit
from motcua.apps.orgs.commands.open_window import open_window
from motcua.apps.orgs.commands.set_duty import set_duty
from motcua.apps.orgs.models import DutyKind, UnitKind
from motcua.apps.orgs.queries.structure import desks_of, units_of
from motcua.platform.acts import Act
from motcua.web.organisation.acts.form import AgencyForm, Words, choice, day_field, words
from motcua.web.organisation.where import Where


def unit_choices(where: Where, *, above: bool = False) -> list[tuple[object, Words]]:
    """The agency's units; `above`: also those of the agency it stands under, which may work for it."""
    own: list[tuple[object, Words]] = [
        (shown.unit.pk, shown.unit.name) for shown in units_of(where.id, where.today)
    ]
    if not above or where.parent is None:
        return own
    parents = units_of(where.parent.pk, where.today)
    return own + [(shown.unit.pk, f"{shown.unit.name} ({where.parent.name})") for shown in parents]


class OpenUnitForm(AgencyForm):
    """A new unit."""

    name = words(_("Tên đơn vị"), _("Ghi tên đơn vị."), longest=300)
    kind = choice(_("Loại đơn vị"))
    valid_from = day_field(_("Từ ngày"))

    def offer(self) -> None:
        """The kinds of units."""
        self.choose("kind", UnitKind.choices)
        self.initial.setdefault("kind", UnitKind.SPECIALIST)

    def carry_out(self, act: Act) -> None:
        """Open it. Raises as the command does."""
        said = self.cleaned_data
        open_unit(
            act,
            agency_id=self.where.id,
            name=said["name"],
            kind=UnitKind(said["kind"]),
            valid_from=said["valid_from"],
        )


class SetDutyForm(AgencyForm):
    """Which unit does what."""

    duty = choice(_("Việc"))
    field = choice(
        _("Lĩnh vực"),
        required=False,
        help_text=_("Chỉ chọn khi lĩnh vực này do một đơn vị riêng làm."),
    )
    unit = choice(_("Đơn vị làm"), _("Chọn đơn vị."))
    valid_from = day_field(_("Từ ngày"))

    def offer(self) -> None:
        """Duties, the fields of today's catalogue, units of this agency and of the one above."""
        self.choose("duty", DutyKind.choices)
        fields = fields_in_force(self.where.today)
        self.choose("field", [(each.code, each.name) for each in fields], _("Mọi lĩnh vực còn lại"))
        self.choose("unit", unit_choices(self.where, above=True))

    def carry_out(self, act: Act) -> None:
        """Set it. Raises as the command does."""
        said = self.cleaned_data
        set_duty(
            act,
            agency_id=self.where.id,
            duty=DutyKind(said["duty"]),
            unit_id=self.one("unit"),
            valid_from=said["valid_from"],
            field_code=said["field"],
        )


class OpenDeskForm(AgencyForm):
    """A new one-stop desk."""

    name = words(_("Tên"), _("Ghi tên Bộ phận Một cửa."), longest=300)
    unit = choice(_("Đơn vị điều hành"), _("Chọn đơn vị."))
    address = words(_("Địa chỉ"), _("Ghi địa chỉ để in trên giấy hẹn."), longest=300)
    phone = words(_("Điện thoại"), required=False, longest=30)
    valid_from = day_field(_("Từ ngày"))

    def offer(self) -> None:
        """The agency's units."""
        self.choose("unit", unit_choices(self.where))

    def carry_out(self, act: Act) -> None:
        """Open it. Raises as the command does."""
        said = self.cleaned_data
        open_desk(
            act,
            unit_id=self.one("unit"),
            name=said["name"],
            address=said["address"],
            phone=said["phone"],
            valid_from=said["valid_from"],
        )


class OpenWindowForm(AgencyForm):
    """A new window of a desk."""

    desk = choice(_("Bộ phận Một cửa"), _("Chọn Bộ phận Một cửa."))
    number = forms.IntegerField(
        label=_("Số quầy"), min_value=1, max_value=999, error_messages={"required": _("Ghi số quầy.")}
    )
    label = words(_("Tên quầy"), required=False, help_text=_("Ví dụ: Đất đai; Hộ tịch, chứng thực."))
    valid_from = day_field(_("Từ ngày"))

    def offer(self) -> None:
        """The agency's desks."""
        desks = desks_of(self.where.id, self.where.today)
        self.choose("desk", [(shown.desk.pk, shown.desk.name) for shown in desks])

    def carry_out(self, act: Act) -> None:
        """Open it. Raises as the command does."""
        said = self.cleaned_data
        open_window(
            act,
            desk_id=self.one("desk"),
            number=said["number"],
            label=said["label"],
            valid_from=said["valid_from"],
        )
