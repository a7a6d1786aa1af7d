"""`motcua deadline`: when a limit ends and why, from the national calendar alone. Needs no database.

Exit 0 with the answer, 1 when the calendar does not reach that far, 2 for arguments that cannot be read.
"""

import json
from collections.abc import Callable
from datetime import date, datetime, time

import click

from motcua.domain.worktime import (
    TIME_ZONE,
    CalendarGap,
    Ledger,
    LedgerLine,
    Limit,
    Mode,
    OfficeHours,
    Pause,
    Saturday,
    Topic,
    explain,
    national_calendar,
    rules_on,
)
from motcua.domain.worktime.hours import DEFAULT_HOURS
from motcua.domain.worktime.national import switch_names
from motcua.domain.worktime.rules import overruled


class Readable[Value](click.ParamType[Value]):
    """An argument read by a function that raises ValueError in clear words."""

    def __init__(self, name: str, read: Callable[[str], Value]) -> None:
        self.name = name
        self._read = read

    def convert(self, value: str | Value, param: click.Parameter | None, ctx: click.Context | None) -> Value:
        """The value, or exit 2."""
        if not isinstance(value, str):
            return value
        try:
            return self._read(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def read_time(text: str) -> datetime:
    """`2026-02-13T16:00`, taken as Viet Nam time unless it names another zone."""
    try:
        day, clock = text.split("T")
        at = datetime.combine(date.fromisoformat(day), time.fromisoformat(clock))
    except ValueError:
        raise ValueError(f"Không đọc được thời điểm “{text}”; cần dạng 2026-02-13T16:00.") from None
    return at.replace(tzinfo=TIME_ZONE) if at.tzinfo is None else at.astimezone(TIME_ZONE)


def read_pause(text: str) -> Pause:
    """`FROM..TO`."""
    opened, dots, closed = text.partition("..")
    if not dots:
        raise ValueError(f"Không đọc được khoảng tạm dừng “{text}”; cần dạng TỪ..ĐẾN.")
    return Pause(read_time(opened), read_time(closed))


def read_switch(text: str) -> tuple[str, bool]:
    """`NAME=on` or `NAME=off`."""
    name, _, state = text.partition("=")
    known = switch_names() | {Topic.COUNT_FROM_HANDING_IN.value}
    if name not in known or state not in ("on", "off"):
        raise ValueError(
            f"Không có công tắc “{text}”; có: {', '.join(sorted(known))}, mỗi cái =on hoặc =off."
        )
    return name, state == "on"


@click.command
@click.option(
    "--received", required=True, type=Readable("time", read_time), help="Lúc nhận, 2026-02-13T16:00."
)
@click.option(
    "--limit",
    required=True,
    type=Readable("limit", Limit.parse),
    help="5d ngày làm việc, 40h giờ làm việc, 90m phút làm việc, 10c ngày lịch.",
)
@click.option("--hours", default=DEFAULT_HOURS, show_default=True, help="Giờ làm việc, thứ Hai đến thứ Sáu.")
@click.option(
    "--saturday",
    type=click.Choice([saturday.value for saturday in Saturday]),
    default="off",
    show_default=True,
    help="Sáng thứ Bảy: half mở cửa và tính vào thời hạn, reception chỉ tiếp nhận.",
)
@click.option(
    "--pause", "pauses", multiple=True, type=Readable("pause", read_pause), help="TỪ..ĐẾN, lặp lại được."
)
@click.option(
    "--mode",
    type=click.Choice([mode.value for mode in Mode]),
    default=Mode.MOMENT.value,
    show_default=True,
    help="end_of_day: hạn là lúc hết giờ làm việc của ngày đến hạn.",
)
@click.option(
    "--switch",
    "switches",
    multiple=True,
    type=Readable("switch", read_switch),
    help="TÊN=on|off, lặp lại được.",
)
@click.option("--projected", is_flag=True, help="Dùng cả lịch dự kiến của năm chưa có thông báo.")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def deadline(
    received: datetime,
    limit: Limit,
    hours: str,
    saturday: str,
    pauses: tuple[Pause, ...],
    mode: str,
    switches: tuple[tuple[str, bool], ...],
    projected: bool,
    as_json: bool,
) -> None:
    """Tính hạn trả kết quả và nói vì sao."""
    try:
        office_hours = OfficeHours.parse(hours, Saturday(saturday))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--hours") from None
    chosen = dict(switches)
    settings = {topic: chosen[topic] for topic in (Topic.COUNT_FROM_HANDING_IN,) if topic in chosen}
    rules = overruled(rules_on(received.date()), settings)
    try:
        calendar = national_calendar(office_hours, chosen, projected=projected)
        ledger = explain(received, limit, calendar, pauses, Mode(mode), rules)
    except CalendarGap as gap:
        raise click.ClickException(str(gap)) from None
    click.echo(_as_json(ledger) if as_json else _as_text(ledger))


def _as_json(ledger: Ledger) -> str:
    lines = [
        {"at": _local(line.at), "what": str(line.what), "why": str(line.why), "source": line.source}
        for line in ledger.lines
    ]
    return json.dumps({"due_at": _local(ledger.due_at), "ledger": lines}, ensure_ascii=False, indent=2)


def _as_text(ledger: Ledger) -> str:
    return "\n".join(_row(line) for line in ledger.folded())


def _row(line: LedgerLine) -> str:
    count = "" if line.count is None else str(line.count)
    return f"{line.at:%d/%m/%Y %H:%M}  {count:>6}  {line.what}. {line.why} [{line.source}]"


def _local(at: datetime) -> str:
    return at.astimezone(TIME_ZONE).strftime("%Y-%m-%dT%H:%M")
