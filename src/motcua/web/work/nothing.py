"""What a page says when nothing waits in a queue: that it is well, and what comes next."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.queries.deadline import Deadlines
from motcua.apps.dossiers.queries.work_list import WorkAsked, work_rows
from motcua.apps.dossiers.queries.work_queues import Queue
from motcua.apps.orgs.actor import Actor
from motcua.platform.ui.moments import moment_short


@dataclass(frozen=True, slots=True)
class Nothing:
    """For `ui/empty.html`."""

    head: str
    words: str = ""
    actions: list[dict[str, str]] = field(default_factory=list)


_HEADS = {
    Queue.MINE: gettext_lazy("Không còn việc nào chờ bạn"),
    Queue.NEW: gettext_lazy("Hôm nay chưa có hồ sơ mới"),
    Queue.LATE: gettext_lazy("Không có hồ sơ nào quá hạn"),
    Queue.TODAY: gettext_lazy("Không còn hồ sơ nào đến hạn hôm nay"),
    Queue.UNASSIGNED: gettext_lazy("Việc của đơn vị đã giao hết"),
    Queue.UNIT: gettext_lazy("Đơn vị không giữ hồ sơ nào"),
    Queue.TO_SIGN: gettext_lazy("Không có hồ sơ nào chờ ký"),
    Queue.TO_HAND_OVER: gettext_lazy("Không có kết quả nào chờ trả"),
}


def nothing_here(actor: Actor, asked: WorkAsked, deadlines: Deadlines) -> Nothing:
    """The words for an empty list. 1 query, 2 when something else waits."""
    everything = {"label": _("Tất cả việc của tôi"), "url": reverse("work:list")}
    if asked.search:
        words = _("Tìm bằng mã hồ sơ, họ tên, số định danh hoặc số điện thoại đủ các chữ số.")
        return Nothing(_("Không tìm thấy hồ sơ nào"), words, [everything])
    if asked.is_filtered:
        unfiltered = {"label": _("Bỏ lọc"), "url": f"{reverse('work:list')}?queue={asked.queue}"}
        return Nothing(_("Không có hồ sơ nào hợp với bộ lọc"), "", [unfiltered])
    waiting = work_rows(actor, WorkAsked(), deadlines, most=1)
    if not waiting:
        return Nothing(str(_HEADS[asked.queue]), _("Hồ sơ mới đến sẽ hiện ở đây và trong số đếm bên trái."))
    row = waiting[0]
    words = _("Việc gấp nhất: %(step)s, %(procedure)s của %(owner)s, hẹn %(due)s.") % {
        "step": _(row.step_name),
        "procedure": row.procedure_name,
        "owner": row.owner_name,
        "due": moment_short(row.due_at),
    }
    opened = {"label": _("Mở hồ sơ đó"), "url": reverse("dossiers:page", args=[row.dossier_id])}
    return Nothing(str(_HEADS[asked.queue]), words, [opened, everything])
