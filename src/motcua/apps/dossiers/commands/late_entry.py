"""Nhập bù: whether what is said to have happened earlier can be believed."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.models.submission import LockedSubmission
from motcua.platform.acts import Act, ActRefused
from motcua.platform.db.reading import read_rows

_LAST = """
select max(happened_at) from dossiers_timeline_entry where dossier_id = %s and actor_id is not null
"""


def refuse_unbelievable(act: Act) -> None:
    """Refuse a person's act that lies ahead, or long ago without a ground. Raises ActRefused.

    What the system does by itself states its own moment. Source: practice M4.
    """
    if act.actor is None:
        return
    if act.happened_at > act.recorded_at:
        raise ActRefused(_("Lúc xảy ra không thể sau lúc này."))
    late = act.recorded_at - act.happened_at
    if late > timedelta(minutes=settings.LATE_ENTRY_MINUTES) and not act.ground:
        raise ActRefused(_("Việc xảy ra đã lâu: chọn lý do nhập bù."))


def refuse_out_of_order(act: Act, dossier: LockedDossier | LockedSubmission) -> None:
    """Refuse a late entry from before the newest act of a person on the dossier. Raises ActRefused.

    1 query for a late entry, none in the ordinary case.
    """
    if act.actor is None or act.happened_at >= act.recorded_at:
        return
    last: datetime | None = read_rows(_LAST, (dossier.id,))[0][0]
    if last and act.happened_at < last:
        raise ActRefused(
            _("Lúc xảy ra không thể trước việc gần nhất của hồ sơ %(code)s.")
            % {"code": getattr(dossier, "code", "") or getattr(dossier, "submission_code", "")}
        )
