"""Forms on posts, the people in them and what they may do."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.commands.close_post import close_post
from motcua.apps.orgs.commands.create_post import create_post
from motcua.apps.orgs.commands.give_password import give_password
from motcua.apps.orgs.commands.grant import grant
from motcua.apps.orgs.commands.hire_staff import hire_staff
from motcua.apps.orgs.commands.hold_post import hold_post
from motcua.apps.orgs.commands.leave_post import leave_post
from motcua.apps.orgs.commands.revoke import revoke
from motcua.apps.orgs.models import StaffMember
from motcua.apps.orgs.queries.posts import PostShown, posts_of, staff_by_login, staff_of
from motcua.apps.orgs.queries.structure import desks_of
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import Act
from motcua.web.organisation.acts.form import (
    AgencyForm,
    Words,
    choice,
    day_field,
    last_day_field,
    sure_box,
    words,
)
from motcua.web.organisation.acts.units import unit_choices
from motcua.web.organisation.where import Where


def post_choices(where: Where) -> list[tuple[object, Words]]:
    """The agency's posts with who holds them."""
    return [(shown.post.pk, post_label(shown)) for shown in posts_of(where.id, where.today)]


def post_label(shown: PostShown) -> str:
    """`Chủ tịch · Hoàng Văn Lĩnh · Lãnh đạo phường`."""
    holder = shown.holding.staff.name if shown.holding else gettext("chưa có người")
    return f"{shown.post.title} · {holder} · {shown.post.unit.name}"


class CreatePostForm(AgencyForm):
    """A new place on the staff."""

    title = words(_("Chức danh"), _("Ghi chức danh, như in trên văn bản."))
    role = choice(
        _("Vai trò"), help_text=_("Vị trí được giao ngay các quyền của vai trò; sau đó sửa từng quyền.")
    )
    unit = choice(_("Đơn vị"), _("Chọn đơn vị."))
    desk = choice(_("Bộ phận Một cửa"), required=False, help_text=_("Cho vị trí ngồi tại quầy."))
    valid_from = day_field(_("Từ ngày"))
    last_day = last_day_field()

    def offer(self) -> None:
        """Roles, the agency's units, its desks and those of the agency above, where guests sit."""
        self.choose("role", [(role.value, role.label) for role in Role])
        self.choose("unit", unit_choices(self.where))
        parents = desks_of(self.where.parent.pk, self.where.today) if self.where.parent else ()
        desks = (*desks_of(self.where.id, self.where.today), *parents)
        self.choose("desk", [(shown.desk.pk, shown.desk.name) for shown in desks])

    def carry_out(self, act: Act) -> None:
        """Create it. Raises as the command does."""
        said = self.cleaned_data
        create_post(
            act,
            unit_id=self.one("unit"),
            title=said["title"],
            role=Role(said["role"]),
            valid_from=said["valid_from"],
            desk_id=self.picked("desk"),
            valid_to=self.first_day_after(),
        )


class ClosePostForm(AgencyForm):
    """A post that is no more."""

    post = choice(_("Vị trí"), _("Chọn vị trí."))
    valid_to = day_field(_("Từ ngày"))
    sure = sure_box(_("Tôi biết: từ ngày ấy người giữ vị trí này không làm được gì ở vị trí ấy nữa."))

    def offer(self) -> None:
        """The agency's posts."""
        self.choose("post", post_choices(self.where))

    def carry_out(self, act: Act) -> None:
        """Close it. Raises as the command does."""
        close_post(act, post_id=self.one("post"), valid_to=self.cleaned_data["valid_to"])


class HireForm(AgencyForm):
    """Somebody new."""

    full_name = words(_("Họ và tên"), _("Ghi họ và tên."), longest=300)
    login = words(
        _("Tên đăng nhập"),
        required=False,
        longest=100,
        help_text=_("Để trống nếu người này không dùng hệ thống. Mật khẩu cấp sau, bằng nút Cấp mật khẩu."),
    )

    def carry_out(self, act: Act) -> None:
        """Hire them. Raises as the command does."""
        said = self.cleaned_data
        hire_staff(act, agency_id=self.where.id, full_name=said["full_name"], login=said["login"])


class GivePasswordForm(AgencyForm):
    """A password to begin with."""

    person = choice(_("Người"), _("Chọn người."))

    def offer(self) -> None:
        """Whoever has an account, but for oneself."""
        people = [
            person
            for person in staff_of(self.where.id)
            if person.user and person.user.pk != self.where.actor.user_id
        ]
        self.choose("person", [(person.pk, _said(person)) for person in people])

    def carry_out(self, act: Act) -> str:
        """Give it. Raises as the command does."""
        return give_password(act, agency_id=self.where.id, staff_id=self.one("person"))


class AppointForm(AgencyForm):
    """Somebody into a post."""

    post = choice(_("Vị trí"), _("Chọn vị trí."))
    person = choice(_("Người của cơ quan"), required=False)
    login = words(
        _("Tên đăng nhập"),
        required=False,
        longest=100,
        help_text=_("Dùng ô này thay ô trên cho người từ cơ quan khác chuyển đến."),
    )
    valid_from = day_field(_("Từ ngày"))
    last_day = last_day_field()

    def offer(self) -> None:
        """Vacant posts before held ones, and whoever is or was on the staff."""
        posts = sorted(posts_of(self.where.id, self.where.today), key=lambda shown: shown.holding is not None)
        self.choose("post", [(shown.post.pk, post_label(shown)) for shown in posts])
        self.choose("person", [(person.pk, _said(person)) for person in staff_of(self.where.id)])

    def clean(self) -> dict[str, Any]:
        """One person, named in one of two ways."""
        said = super().clean() or {}
        if said.get("login") and not said.get("person"):
            found = staff_by_login(said["login"])
            if found is None:
                self.add_error("login", _("Không có người nào với tên đăng nhập này."))
            else:
                said["person"] = str(found.pk)
        elif not said.get("person"):
            self.add_error("person", _("Chọn người, hoặc ghi tên đăng nhập của người từ cơ quan khác."))
        return said

    def carry_out(self, act: Act) -> None:
        """Appoint them. Raises as the command does."""
        hold_post(
            act,
            post_id=self.one("post"),
            staff_id=self.one("person"),
            valid_from=self.cleaned_data["valid_from"],
            valid_to=self.first_day_after(),
        )


class LeaveForm(AgencyForm):
    """Somebody leaves their post."""

    post = choice(_("Vị trí"), _("Chọn vị trí."))
    valid_to = day_field(_("Từ ngày"))
    sure = sure_box(_("Tôi biết: từ ngày ấy người này không giữ vị trí; việc đang làm ở lại với vị trí."))

    def offer(self) -> None:
        """Posts that somebody holds."""
        self.held = {
            str(shown.post.pk): shown.holding
            for shown in posts_of(self.where.id, self.where.today)
            if shown.holding
        }
        shown = [each for each in posts_of(self.where.id, self.where.today) if each.holding]
        self.choose("post", [(each.post.pk, post_label(each)) for each in shown])

    def carry_out(self, act: Act) -> None:
        """Let them leave. Raises as the command does."""
        holding = self.held[self.cleaned_data["post"]]
        leave_post(
            act,
            post_id=holding.post_id,
            staff_id=holding.staff_id,
            valid_to=self.cleaned_data["valid_to"],
        )


class GrantForm(AgencyForm):
    """One more right of a post."""

    post = choice(_("Vị trí"), _("Chọn vị trí."))
    capability = choice(_("Quyền"), _("Chọn quyền."))
    scope = choice(_("Phạm vi"), _("Chọn phạm vi."))
    valid_from = day_field(_("Từ ngày"))
    last_day = last_day_field()

    def offer(self) -> None:
        """Posts, and everything that can be granted."""
        self.choose("post", post_choices(self.where))
        self.choose("capability", [(each.value, each.label) for each in Capability])
        self.choose("scope", [(each.value, each.label) for each in Scope])

    def carry_out(self, act: Act) -> None:
        """Grant it. Raises as the command does."""
        said = self.cleaned_data
        grant(
            act,
            post_id=self.one("post"),
            capability=Capability(said["capability"]),
            scope=Scope(said["scope"]),
            valid_from=said["valid_from"],
            valid_to=self.first_day_after(),
        )


class RevokeForm(AgencyForm):
    """A right is taken back."""

    post = choice(_("Vị trí"), _("Chọn vị trí."))
    capability = choice(_("Quyền"), _("Chọn quyền."))
    valid_to = day_field(_("Từ ngày"))
    sure = sure_box(_("Tôi biết: từ ngày ấy vị trí này không còn quyền ấy, ở mọi phạm vi."))

    def offer(self) -> None:
        """Posts, and everything that can be granted."""
        self.choose("post", post_choices(self.where))
        self.choose("capability", [(each.value, each.label) for each in Capability])

    def carry_out(self, act: Act) -> None:
        """Revoke it. Raises as the command does."""
        said = self.cleaned_data
        revoke(
            act,
            post_id=self.one("post"),
            capability=Capability(said["capability"]),
            valid_to=said["valid_to"],
        )


def _said(person: StaffMember) -> str:
    return f"{person.name} ({person.user.login})" if person.user else person.name
