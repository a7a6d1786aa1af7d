"""`motcua import catalogue FILE`: bring published procedures into the catalogue."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from django.utils import timezone

from motcua.platform.clock import now

if TYPE_CHECKING:
    from motcua.apps.catalogue.commands.import_report import ImportReport

# Rows and fields named on the screen; all of them are in --report and --json.
_SHOWN = 10


@click.command("catalogue")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--valid-from",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Ngày các phiên bản mới bắt đầu có hiệu lực (mặc định: hôm nay).",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Ghi báo cáo đầy đủ (JSON) ra tệp này.",
)
@click.option("--json", "as_json", is_flag=True, help="In báo cáo đầy đủ dạng JSON.")
@click.pass_context
def import_catalogue(
    context: click.Context, file: Path, valid_from: datetime | None, report: Path | None, as_json: bool
) -> None:
    """Nhập thủ tục hành chính từ FILE (JSONL hoặc JSONL.gz xuất từ Cổng dịch vụ công quốc gia).

    Nhập lại cùng một tệp không làm thay đổi gì; nội dung khác tạo phiên bản mới và đóng phiên bản cũ. Trường
    không đọc được chắc chắn thì bỏ trống và nêu trong báo cáo, không suy đoán.

    Mã thoát: 0 mọi dòng đã được lưu; 1 có dòng bị từ chối hoặc tệp bị hỏng; 2 sai cách dùng.
    """
    # Models can be imported only once Django is set up, and `--help` must not wait for that.
    from motcua.apps.catalogue.commands.import_catalogue import import_catalogue as run
    from motcua.apps.catalogue.commands.source_lines import DamagedFile, source_lines

    damage: list[str] = []

    def lines() -> Iterator[bytes]:
        try:
            yield from source_lines(file)
        except DamagedFile as error:
            damage.append(str(error))

    done = run(lines(), _day(valid_from), _tell_progress)
    if sys.stderr.isatty():
        click.echo(err=True)
    summary = done.summary() | {"damaged": damage}
    text = json.dumps(summary, ensure_ascii=False, indent=2)
    if report:
        report.write_text(text + "\n", encoding="utf-8")
    if as_json:
        click.echo(text)
    else:
        _print(done, damage)
    context.exit(1 if done.refused or damage else 0)


def _day(valid_from: datetime | None) -> date:
    return valid_from.date() if valid_from else timezone.localdate(now())


def _tell_progress(rows: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\rĐã đọc {rows} dòng ", nl=False, err=True)


def _print(done: "ImportReport", damage: list[str]) -> None:
    summary = done.summary()
    click.echo(
        f"Đã đọc {summary['read']} thủ tục: {summary['new']} mới, {summary['changed']} thay đổi, "
        f"{summary['unchanged']} không đổi, {summary['refused_rows']} bị từ chối."
    )
    if done.unread:
        click.echo(
            f"\n{summary['unreadable_fields']} trường không đọc được,"
            f" {summary['doubtful_fields']} trường cần xem lại:"
        )
        for (field, reason), count in Counter((one.field, one.reason) for one in done.unread).most_common():
            click.echo(f"  {count:>6}  {field}: {reason.label}")
        for one in done.unread[:_SHOWN]:
            click.echo(f"    dòng {one.row}, {one.code}, {one.field}: {one.reason.label}: “{one.found}”")
        if len(done.unread) > _SHOWN:
            click.echo("    … đủ cả trong --report TỆP hoặc --json")
    for row in done.refused:
        click.echo(
            f"  dòng {row.row} {row.code} bị từ chối: {row.why} {row.field} “{row.found}”".rstrip(), err=True
        )
    for error in damage:
        click.echo(f"  tệp hỏng giữa chừng, các dòng trước đó đã được lưu: {error}", err=True)
