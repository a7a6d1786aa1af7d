"""`motcua calendar`: whom a day would move, before anybody declares it; moving them once it stands."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from motcua.cli.answers import Refused, answer
from motcua.cli.verbs import DatabaseVerbs
from motcua.domain.worktime import TIME_ZONE, CalendarDay, DayKind
from motcua.domain.worktime.hours import parse_openings

if TYPE_CHECKING:
    from motcua.apps.dossiers.queries.moved_by import Moved
    from motcua.apps.dossiers.queries.timers_moved_by import MovedTimer
    from motcua.apps.orgs.models import Agency

SHOWN = 20
REMOVED = "none"


@click.command(
    cls=DatabaseVerbs,
    table={
        "preview-day": "motcua.cli.calendar:preview_day",
        "recompute": "motcua.cli.calendar:recompute",
    },
    name="calendar",
    help="Lịch làm việc của các cơ quan.",
)
def calendar() -> None:
    """All verbs about calendars."""


@click.command("preview-day")
@click.argument("day", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]))
@click.option(
    "--kind",
    required=True,
    type=click.Choice([*(kind.value for kind in DayKind), REMOVED]),
    help=f"Loại ngày; {REMOVED}: bỏ ngày đã khai.",
)
@click.option("--agency", "code", required=True, help="Mã cơ quan; tính cả các cơ quan bên dưới.")
@click.option("--hours", default="", help="Giờ mở cửa hôm ấy, ví dụ 07:30-11:30.")
@click.option("--in-place-of", type=click.DateTime(["%Y-%m-%d"]), help="Ngày được làm bù.")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def preview_day(
    day: datetime, kind: str, code: str, hours: str, in_place_of: datetime | None, as_json: bool
) -> None:
    """Nếu khai ngày DATE như thế thì hạn của những hồ sơ, hẹn giờ nào sẽ đổi. Không ghi gì."""
    from motcua.apps.dossiers.queries.moved_by import moved_by
    from motcua.apps.dossiers.queries.timers_moved_by import timers_moved_by

    agency = _agency(code)
    try:
        declared = [] if kind == REMOVED else [_declared(day.date(), kind, hours, in_place_of)]
        removed = [day.date()] if kind == REMOVED else []
        moved = moved_by(agency.pk, declared, removed)
        timers = timers_moved_by(agency.pk, declared, removed)
    except (LookupError, ValueError) as wrong:
        raise Refused(str(wrong)) from wrong
    answer(as_json, _told(moved) | _told_of_timers(timers), _words(moved, timers))


@click.command("recompute")
@click.option("--agency", "code", required=True, help="Mã cơ quan; tính cả các cơ quan bên dưới.")
@click.option("--source", required=True, help="Văn bản làm căn cứ thay đổi lịch.")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def recompute(code: str, source: str, as_json: bool) -> None:
    """Tính lại hạn hồ sơ và hẹn giờ theo lịch đang có, sau khi lịch thay đổi. Làm lại cũng không sao."""
    from motcua.apps.dossiers.commands.recompute_due import recompute_due
    from motcua.apps.dossiers.queries.moved_by import moved_by
    from motcua.apps.dossiers.queries.timers_moved_by import timers_moved_by
    from motcua.platform import clock
    from motcua.platform.acts import Act, ActRefused
    from motcua.platform.db.ids import new_id

    agency, now = _agency(code), clock.now()
    try:
        moved, timers = moved_by(agency.pk), timers_moved_by(agency.pk)
        act = Act(id=new_id(now), actor=None, post=None, happened_at=now, recorded_at=now)
        recompute_due(act, None, agency.pk, source)
    except (LookupError, ActRefused) as wrong:
        raise Refused(str(wrong)) from wrong
    answer(as_json, _told(moved) | _told_of_timers(timers), _words(moved, timers))


def _agency(code: str) -> "Agency":
    from motcua.apps.orgs.queries.agencies import agency_by_code

    agency = agency_by_code(code)
    if agency is None:
        raise Refused(f"Không có cơ quan nào mang mã {code}.")
    return agency


def _declared(day: date, kind: str, hours: str, in_place_of: datetime | None) -> CalendarDay:
    return CalendarDay(
        day,
        DayKind(kind),
        name="",
        source="",
        in_place_of=in_place_of.date() if in_place_of else None,
        openings=parse_openings(hours) if hours else (),
    )


def _told(moved: "list[Moved]") -> dict[str, Any]:
    return {
        "moved": [
            {
                "code": one.code,
                "promised_at": _local(one.promised_at),
                "due_before": _local(one.due_before),
                "due_after": _local(one.due_after),
                "later": one.later,
            }
            for one in moved
        ]
    }


def _told_of_timers(timers: "list[MovedTimer]") -> dict[str, Any]:
    return {
        "timers": [
            {
                "code": one.code,
                "event": one.event,
                "due_before": _local(one.due_before),
                "due_after": _local(one.due_after),
            }
            for one in timers
        ]
    }


def _words(moved: "list[Moved]", timers: "list[MovedTimer]") -> str:
    later = sum(one.later for one in moved)
    lines = [f"{len(moved)} hồ sơ đổi hạn: {later} muộn hơn, {len(moved) - later} sớm hơn."]
    lines += [f"  {one.code}: {_local(one.due_before)} → {_local(one.due_after)}" for one in moved[:SHOWN]]
    lines += [f"{len(timers)} hẹn giờ của quy trình dời theo."] if timers else []
    lines += [
        f"  {one.code}: {one.event}, {_local(one.due_before)} → {_local(one.due_after)}"
        for one in timers[:SHOWN]
    ]
    if len(moved) > SHOWN or len(timers) > SHOWN:
        lines.append("  … đủ cả với --json")
    return "\n".join(lines)


def _local(moment: datetime) -> str:
    return f"{moment.astimezone(TIME_ZONE):%Y-%m-%dT%H:%M}"
