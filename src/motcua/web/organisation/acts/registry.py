"""Which acts on an organisation there are, where pages offer them, and to whom."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from motcua.apps.calendars.models import Verb as CalendarVerb
from motcua.apps.dossiers.states import VERB_LABELS
from motcua.apps.dossiers.states import Verb as DossierVerb
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.models import Verb
from motcua.apps.orgs.rules import (
    can_assign_work,
    can_edit_calendars,
    can_give_out_power,
    can_manage_organisation,
)
from motcua.web.organisation.acts import agencies, calendars, posts, substitutes, units
from motcua.web.organisation.acts.form import AgencyForm
from motcua.web.organisation.where import Where


@dataclass(frozen=True, slots=True, kw_only=True)
class ActPage:
    """One act: the end of its address, its name, its form, the tab that offers it, and who may.

    help: what follows from it. needs: the row it is offered beside, "" for the head of the tab.
    hurts: something ends; the button is red and a box has to be ticked. is_main: the first thing to do there.
    """

    slug: str
    verb: Verb | CalendarVerb | DossierVerb
    form: type[AgencyForm]
    tab: str
    help: str | Promise
    may: Callable[[Actor, UUID], bool] = can_manage_organisation
    needs: str = ""
    hurts: bool = False
    is_main: bool = False
    label_here: str | Promise = ""

    @property
    def label(self) -> str:
        """As the journal calls it, or as pages do."""
        if isinstance(self.verb, DossierVerb):
            return str(VERB_LABELS[self.verb])
        return str(self.label_here or self.verb.label)


ACT_PAGES: tuple[ActPage, ...] = (
    ActPage(
        slug="open-unit",
        verb=Verb.OPEN_UNIT,
        form=units.OpenUnitForm,
        tab="units",
        help=_("Đơn vị nhận việc từ quy trình qua phần việc được phân."),
        is_main=True,
    ),
    ActPage(
        slug="set-duty",
        verb=Verb.SET_DUTY,
        form=units.SetDutyForm,
        tab="units",
        help=_(
            "Quy trình không gọi tên đơn vị; phần việc này nói đơn vị nào làm. Hồ sơ đang chạy giữ đơn vị cũ."
        ),
    ),
    ActPage(
        slug="found",
        verb=Verb.FOUND_AGENCY,
        form=agencies.FoundForm,
        tab="units",
        help=_("Cơ quan mới trực thuộc cơ quan này, chưa có đơn vị và người."),
    ),
    ActPage(
        slug="found-communes",
        verb=Verb.FOUND_AGENCY,
        form=agencies.FoundCommunesForm,
        tab="units",
        label_here=_("Lập các xã theo danh mục"),
        help=_("Mỗi xã, phường, đặc khu trong danh mục thành một cơ quan trực thuộc."),
    ),
    ActPage(
        slug="open-desk",
        verb=Verb.OPEN_DESK,
        form=units.OpenDeskForm,
        tab="desks",
        help=_("Tên, địa chỉ và điện thoại in trên giấy hẹn và hiện trên trang công dân."),
        is_main=True,
    ),
    ActPage(
        slug="open-window",
        verb=Verb.OPEN_WINDOW,
        form=units.OpenWindowForm,
        tab="desks",
        help=_("Số quầy không trùng trong một Bộ phận Một cửa."),
    ),
    ActPage(
        slug="appoint",
        verb=Verb.HOLD_POST,
        form=posts.AppointForm,
        tab="posts",
        label_here=_("Phân công vào vị trí"),
        help=_("Mỗi vị trí mỗi lúc một người giữ. Việc đang làm ở vị trí chuyển sang người mới."),
        is_main=True,
    ),
    ActPage(
        slug="hire",
        verb=Verb.HIRE_STAFF,
        form=posts.HireForm,
        tab="posts",
        help=_("Người mới vào danh sách của cơ quan; sau đó phân công vào vị trí."),
    ),
    ActPage(
        slug="create-post",
        verb=Verb.CREATE_POST,
        form=posts.CreatePostForm,
        tab="posts",
        help=_("Việc được giao cho vị trí, không cho người: ai giữ vị trí thì làm tiếp."),
    ),
    ActPage(
        slug="give-password",
        verb=Verb.GIVE_PASSWORD,
        form=posts.GivePasswordForm,
        tab="posts",
        help=_("Chỉ hiện một lần. Mật khẩu cũ và mọi phiên đăng nhập của người ấy hết hiệu lực."),
    ),
    ActPage(
        slug="grant",
        verb=Verb.GRANT,
        form=posts.GrantForm,
        tab="posts",
        needs="post",
        help=_("Quyền có hiệu lực ngay từ ngày ghi dưới đây."),
    ),
    ActPage(
        slug="revoke",
        verb=Verb.REVOKE,
        form=posts.RevokeForm,
        tab="posts",
        needs="post",
        hurts=True,
        help=_("Thu một quyền ở mọi phạm vi; các quyền khác giữ nguyên."),
    ),
    ActPage(
        slug="leave",
        verb=Verb.LEAVE_POST,
        form=posts.LeaveForm,
        tab="posts",
        needs="post",
        hurts=True,
        help=_("Người rời đi, vị trí và việc của vị trí ở lại."),
    ),
    ActPage(
        slug="close-post",
        verb=Verb.CLOSE_POST,
        form=posts.ClosePostForm,
        tab="posts",
        needs="post",
        hurts=True,
        help=_("Vị trí, quyền của vị trí và các việc đã giao thay đều kết thúc."),
    ),
    ActPage(
        slug="delegate",
        verb=Verb.DELEGATE,
        form=substitutes.DelegateForm,
        tab="substitutes",
        may=can_give_out_power,
        help=_(
            "Người giữ vị trí nhận việc làm thay trong những ngày này. "
            "Ai đã soạn hoặc soát xét hồ sơ thì không ký thay hồ sơ ấy."
        ),
        is_main=True,
    ),
    ActPage(
        slug="absence",
        verb=Verb.RECORD_ABSENCE,
        form=substitutes.AbsenceForm,
        tab="substitutes",
        may=can_assign_work,
        help=_("Ghi để mọi người biết; không thu quyền của ai. Cần người ký thay thì giao riêng."),
    ),
    ActPage(
        slug="end-delegation",
        verb=Verb.END_DELEGATION,
        form=substitutes.EndDelegationForm,
        tab="substitutes",
        may=can_give_out_power,
        needs="delegation",
        hurts=True,
        help=_("Kết thúc trước ngày cuối đã ghi."),
    ),
    ActPage(
        slug="end-absence",
        verb=Verb.END_ABSENCE,
        form=substitutes.EndAbsenceForm,
        tab="substitutes",
        may=can_assign_work,
        needs="absence",
        help=_("Người vắng có mặt trở lại sớm hơn đã ghi, hoặc chưa ghi ngày về."),
    ),
    ActPage(
        slug="set-day",
        verb=CalendarVerb.SET_DAY,
        form=calendars.SetDayForm,
        tab="calendar",
        may=can_edit_calendars,
        help=_(
            "Áp dụng cho cơ quan này và các cơ quan bên dưới không tự khai. "
            "Hạn của hồ sơ đang giải quyết chỉ đổi sau khi được xem và tính lại."
        ),
        is_main=True,
    ),
    ActPage(
        slug="recompute",
        verb=DossierVerb.RECALCULATE_DUE,
        form=calendars.RecomputeForm,
        tab="calendar",
        may=can_edit_calendars,
        help=_("Hồ sơ đang giải quyết theo lịch hiện nay. Hạn in trên giấy hẹn vẫn được giữ để đối chiếu."),
    ),
    ActPage(
        slug="set-hours",
        verb=CalendarVerb.SET_HOURS,
        form=calendars.HoursForm,
        tab="calendar",
        may=can_edit_calendars,
        help=_("Giờ của chính cơ quan đi trước giờ của cấp trên; giờ theo mùa đi trước giờ cả năm."),
    ),
    ActPage(
        slug="remove-day",
        verb=CalendarVerb.REMOVE_DAY,
        form=calendars.RemoveDayForm,
        tab="calendar",
        may=can_edit_calendars,
        needs="day",
        help=_("Sau đó áp dụng như cấp trên đã khai, hoặc như ngày thường."),
    ),
    ActPage(
        slug="set-switch",
        verb=CalendarVerb.SET_SWITCH,
        form=calendars.SwitchForm,
        tab="calendar",
        may=can_edit_calendars,
        needs="switch",
        label_here=_("Quyết định quy tắc còn ý kiến khác nhau"),
        help=_("Quyết định cho cơ quan này và các cơ quan bên dưới không tự quyết định."),
    ),
    ActPage(
        slug="change-code",
        verb=Verb.CHANGE_AGENCY_CODE,
        form=agencies.ChangeCodeForm,
        tab="history",
        help=_("Mã cũ, mã hồ sơ cũ và mã QR đã in vẫn mở được."),
        is_main=True,
    ),
    ActPage(
        slug="move",
        verb=Verb.MOVE_AGENCY,
        form=agencies.MoveForm,
        tab="history",
        help=_("Cơ quan và mọi cơ quan bên dưới chuyển theo."),
    ),
    ActPage(
        slug="merge",
        verb=Verb.MERGE_AGENCY,
        form=agencies.MergeForm,
        tab="history",
        hurts=True,
        help=_(
            "Hồ sơ đang giải quyết giữ mã và sang đơn vị cùng loại của cơ quan nhận; "
            "mã và địa chỉ cũ vẫn mở được."
        ),
    ),
    ActPage(
        slug="close",
        verb=Verb.CLOSE_AGENCY,
        form=agencies.CloseForm,
        tab="history",
        hurts=True,
        help=_("Cơ quan kết thúc và không ai nhận việc."),
    ),
)


def act_page_of(slug: str) -> ActPage | None:
    """The act of that address."""
    return next((page for page in ACT_PAGES if page.slug == slug), None)


def acts_offered(where: Where) -> list[ActPage]:
    """What the agency's page offers this reader, in order; nothing for an agency that is past."""
    if where.is_past:
        return []
    return [page for page in ACT_PAGES if page.may(where.actor, where.id)]
