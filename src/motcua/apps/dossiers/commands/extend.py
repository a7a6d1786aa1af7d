"""Gia hạn theo luật chuyên ngành: the limit itself is longer, so nobody is late by it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.catalogue.queries.extension_rules import extension_of
from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.new_date import change_statement, new_date
from motcua.apps.dossiers.events import LimitExtended
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.clock_history import clock_history
from motcua.apps.dossiers.rules import represented_post, seat_over
from motcua.apps.dossiers.states import ClockChangeKind, Verb
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability
from motcua.domain.worktime import TIME_ZONE, Extension, WorkingDays
from motcua.platform.acts import Act, ActRefused, InvalidInput, NotAllowed

LONGEST_SOURCE, LONGEST_GROUND = 300, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionInput:
    """By how many working days, why in words that name nobody, and by which article or agreement."""

    dossier_id: UUID
    days: int
    ground: str
    source: str
    agreement: str = ""
    """Văn bản thỏa thuận with the applicant: number and day; lets it be longer than the article says."""


def extend(act: Act, actor: Actor, extensions: Sequence[ExtensionInput]) -> list[Answer]:
    """Lengthen the limits of dossiers before they are due; answers each with its new due moment.

    Where the version names its longest extension, more needs a written agreement (ND23-2015 Điều 21).
    Writes: the due moment, the change, a promise with its ledger, one timeline entry, one event.
    Raises InvalidInput, NotAllowed, ActRefused once it is late, Conflict. Source: practice W3 a.
    """
    for wanted in extensions:
        _check(wanted)
    by_dossier = {wanted.dossier_id: wanted for wanted in extensions}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _check(wanted: ExtensionInput) -> None:
    wrong = {}
    if wanted.days < 1:
        wrong["days"] = _("Số ngày gia hạn từ 1 trở lên.")
    if not wanted.ground.strip() or len(wanted.ground.strip()) > LONGEST_GROUND:
        wrong["ground"] = _("Ghi lý do gia hạn.")
    if not wanted.source.strip() or len(wanted.source.strip()) > LONGEST_SOURCE:
        wrong["source"] = _("Ghi điều, khoản cho phép gia hạn.")
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: ExtensionInput) -> Change:
    seat = seat_over(actor, dossier, Capability.APPROVE)
    if seat is None:
        raise NotAllowed(_("Chỉ người ký thay mặt cơ quan được gia hạn."))
    if act.happened_at > dossier.due_at:
        raise ActRefused(_("Hồ sơ đã quá hạn, nên gia hạn không còn tác dụng. Dùng “Xin lỗi và hẹn lại”."))
    _refuse_longer_than_law(dossier, wanted)
    at = act.happened_at.astimezone(TIME_ZONE)
    source = "; ".join(part for part in (wanted.source.strip(), wanted.agreement.strip()) if part)
    change = Extension(at, WorkingDays(wanted.days), wanted.ground.strip(), source[:LONGEST_SOURCE])
    history = clock_history(dossier.id).changed(change)
    date = new_date(dossier, ClockChangeKind.EXTENDED.value, change.source, history, told_at=dossier.told_at)
    moved = {"due_before": dossier.due_at.isoformat(), "due_after": date.due_at.isoformat()}
    return Change(
        verb=Verb.EXTEND,
        columns={"due_at": date.due_at},
        payload={"limit": str(change.limit), "source": change.source, **moved},
        personal={"remark": change.ground},
        on_behalf_of=represented_post(actor, seat),
        event=LimitExtended(agency_id=dossier.agency_id, due_before=dossier.due_at, due_after=date.due_at),
        extra=[change_statement(dossier, change), date.promise],
        answer={"dossier_id": str(dossier.id), "code": dossier.code, **moved},
    )


def _refuse_longer_than_law(dossier: LockedDossier, wanted: ExtensionInput) -> None:
    allowed = extension_of(dossier.procedure_version_id)
    if allowed is None or wanted.agreement.strip():
        return
    granted = sum(
        change.limit.count
        for change in clock_history(dossier.id).changes
        if isinstance(change, Extension) and isinstance(change.limit, WorkingDays)
    )
    if granted + wanted.days > allowed.days:
        raise InvalidInput(
            {
                "days": _(
                    "Luật cho gia hạn nhiều nhất %(days)d ngày làm việc (%(source)s); lâu hơn thì ghi "
                    "văn bản thỏa thuận với người nộp."
                )
                % {"days": allowed.days, "source": allowed.source}
            }
        )
