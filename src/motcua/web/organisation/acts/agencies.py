"""Forms on agencies themselves."""

from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.commands.change_agency_code import change_agency_code
from motcua.apps.orgs.commands.close_agency import close_agency
from motcua.apps.orgs.commands.found_agency import found_agency
from motcua.apps.orgs.commands.found_places import found_communes
from motcua.apps.orgs.commands.merge_agency import merge_agency
from motcua.apps.orgs.commands.move_agency import move_agency
from motcua.apps.orgs.models import Certainty, Level
from motcua.apps.orgs.queries.places import provinces
from motcua.apps.orgs.queries.tree import agency_tree
from motcua.platform.acts import Act
from motcua.web.organisation.acts.form import AgencyForm, Words, choice, day_field, sure_box, words


def _others(form: AgencyForm) -> list[tuple[object, Words]]:
    """The other agencies that the actor manages."""
    kept = form.where.actor.agencies(Capability.MANAGE_ORGANISATION)
    lines = agency_tree(kept - {form.where.id}, form.where.today)
    return [(line.agency.pk, line.agency.name) for line in lines if not line.is_past]


class FoundForm(AgencyForm):
    """A new agency under this one."""

    name = words(_("Tên cơ quan"), _("Ghi tên cơ quan."), longest=300)
    level = choice(_("Cấp"))
    code = words(
        _("Mã định danh"), _("Ghi mã định danh."), longest=35, help_text=_("Theo QĐ 20/2020, ví dụ H99.027.")
    )
    certainty = choice(_("Mã này chắc đến đâu"))
    basis = words(
        _("Căn cứ"), required=False, longest=300, help_text=_("Số, ngày quyết định thành lập hoặc cấp mã.")
    )
    valid_from = day_field(_("Từ ngày"))

    def offer(self) -> None:
        """Levels below the province, and how sure a code can be."""
        self.choose("level", [each for each in Level.choices if each[0] != Level.DISTRICT])
        self.choose("certainty", Certainty.choices)
        self.initial.setdefault("level", Level.COMMUNE)
        self.initial.setdefault("certainty", Certainty.CONFIRMED)

    def carry_out(self, act: Act) -> None:
        """Found it. Raises as the command does."""
        said = self.cleaned_data
        found_agency(
            act,
            code=said["code"],
            name=said["name"],
            level=Level(said["level"]),
            parent_id=self.where.id,
            valid_from=said["valid_from"],
            certainty=Certainty(said["certainty"]),
            basis=said["basis"],
        )


class FoundCommunesForm(AgencyForm):
    """All communes of a province at once."""

    province = choice(
        _("Các xã, phường của tỉnh"),
        help_text=_(
            "Lấy từ danh mục đơn vị hành chính; xã nào đã lập thì giữ nguyên. Mã định danh được đặt tạm."
        ),
    )
    valid_from = day_field(_("Từ ngày"))

    def offer(self) -> None:
        """The provinces of today's list."""
        self.choose("province", [(place.code, place.name) for place in provinces(self.where.today)])

    def carry_out(self, act: Act) -> None:
        """Found them. Raises as the command does."""
        said = self.cleaned_data
        found_communes(
            act, parent_id=self.where.id, province_code=said["province"], valid_from=said["valid_from"]
        )


class ChangeCodeForm(AgencyForm):
    """Another code for this agency."""

    code = words(_("Mã định danh mới"), _("Ghi mã định danh."), longest=35)
    certainty = choice(_("Mã này chắc đến đâu"))
    basis = words(_("Căn cứ"), required=False, longest=300)
    valid_from = day_field(
        _("Có hiệu lực từ ngày"), help_text=_("Hồ sơ mới mang mã này; mã cũ vẫn mở ra cơ quan này.")
    )

    def offer(self) -> None:
        """How sure a code can be."""
        self.choose("certainty", Certainty.choices)
        self.initial.setdefault("certainty", Certainty.CONFIRMED)

    def carry_out(self, act: Act) -> None:
        """Change it. Raises as the command does."""
        said = self.cleaned_data
        change_agency_code(
            act,
            agency_id=self.where.id,
            code=said["code"],
            valid_from=said["valid_from"],
            certainty=Certainty(said["certainty"]),
            basis=said["basis"],
        )


class MoveForm(AgencyForm):
    """Under another agency."""

    parent = choice(_("Cơ quan cấp trên mới"))
    valid_from = day_field(_("Từ ngày"))

    def offer(self) -> None:
        """Every other agency that the actor manages."""
        self.choose("parent", _others(self))

    def carry_out(self, act: Act) -> None:
        """Move it. Raises as the command does."""
        move_agency(
            act,
            agency_id=self.where.id,
            parent_id=self.one("parent"),
            valid_from=self.cleaned_data["valid_from"],
        )


class MergeForm(AgencyForm):
    """Into another agency."""

    successor = choice(_("Sáp nhập vào"), help_text=_("Đơn vị cùng loại của cơ quan ấy nhận việc đang làm."))
    valid_to = day_field(_("Từ ngày"))
    sure = sure_box(
        _("Tôi biết: từ ngày ấy mọi vị trí của cơ quan này hết hiệu lực, người phải được bổ nhiệm lại.")
    )

    def offer(self) -> None:
        """Every other agency that the actor manages."""
        self.choose("successor", _others(self))

    def carry_out(self, act: Act) -> None:
        """Merge it. Raises as the command does."""
        merge_agency(
            act,
            agency_id=self.where.id,
            successor_id=self.one("successor"),
            day=self.cleaned_data["valid_to"],
        )


class CloseForm(AgencyForm):
    """Abolished, with nobody to go on."""

    valid_to = day_field(_("Từ ngày"))
    sure = sure_box(
        _(
            "Tôi biết: từ ngày ấy không ai làm tiếp hồ sơ của cơ quan này. "
            "Có cơ quan nhận việc thì chọn sáp nhập."
        )
    )

    def carry_out(self, act: Act) -> None:
        """Close it. Raises as the command does."""
        close_agency(act, agency_id=self.where.id, valid_to=self.cleaned_data["valid_to"])
