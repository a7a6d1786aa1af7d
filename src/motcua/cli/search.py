"""`motcua search procedures QUERY`: what the pages find, for a terminal and for programs."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from motcua.cli.verbs import DatabaseVerbs
from motcua.domain.worktime import TIME_ZONE

if TYPE_CHECKING:
    from motcua.apps.catalogue.queries.search import FoundProcedure


@click.command(
    cls=DatabaseVerbs,
    table={
        "procedures": "motcua.cli.search:procedures",
        "evaluate": "motcua.cli.search:evaluate",
    },
    name="search",
    help="Tìm trong danh mục thủ tục.",
)
def search() -> None:
    """All searches."""


@click.command("procedures")
@click.argument("query")
@click.option("--top", default=5, show_default=True, type=click.IntRange(1, 100), help="Số dòng nhiều nhất.")
@click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), help="Danh mục có hiệu lực ngày này (mặc định: hôm nay)."
)
@click.option("--public", is_flag=True, help="Bỏ thủ tục nội bộ giữa các cơ quan.")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def procedures(query: str, top: int, on: datetime | None, public: bool, as_json: bool) -> None:
    """Thủ tục hợp nhất với QUERY: không dấu, gõ sai, gõ tắt, còn sót Telex, tên thường gọi hay mã.

    Không tìm thấy gì cũng là một câu trả lời: mã thoát 0, danh sách rỗng.
    """
    # Models can be imported only once Django is set up.
    from motcua.apps.catalogue.queries.search import search as find

    found = find(query, top, _day(on), with_internal=not public)
    told = [_told(line) for line in found]
    click.echo(json.dumps(told, ensure_ascii=False, indent=2) if as_json else _words(told))


@click.command("evaluate")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--top", default=5, show_default=True, type=click.IntRange(1, 100), help="Số dòng được xét.")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def evaluate(file: Path, top: int, as_json: bool) -> None:
    """Tỷ lệ câu hỏi trong FILE (TSV có cột type, query, relevant) có thủ tục đúng nằm trong các dòng đầu.

    Dùng sau khi sửa từ đồng nghĩa: các câu không trả lời được được kể ra để sửa tiếp.
    """
    import csv

    from motcua.apps.catalogue.queries.search import search as find

    with file.open(encoding="utf-8", newline="") as lines:
        asked = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    missing = {"type", "query", "relevant"} - set(asked[0] if asked else ())
    if missing:
        raise click.BadParameter(f"thiếu cột {', '.join(sorted(missing))}", param_hint="FILE")
    day = _day(None)
    rates: dict[str, list[int]] = {}
    missed: list[str] = []
    for row in asked:
        codes = {line.code for line in find(row["query"], top, day, with_internal=True)}
        is_right = not codes.isdisjoint(row["relevant"].split(","))
        rate = rates.setdefault(row["type"], [0, 0])
        rate[0] += is_right
        rate[1] += 1
        if not is_right:
            missed.append(row["query"])
    right, count = (sum(column) for column in zip(*rates.values(), strict=True))
    told = {"right": right, "asked": count, "by_type": rates, "missed": missed}
    click.echo(json.dumps(told, ensure_ascii=False, indent=2) if as_json else _rates(told))


def _day(on: datetime | None) -> date:
    from motcua.platform.clock import now

    return on.date() if on else now().astimezone(TIME_ZONE).date()


def _told(line: "FoundProcedure") -> dict[str, Any]:
    return {
        "code": line.code,
        "title": line.name,
        "field": line.field_name,
        "levels": [level.value for level in line.levels],
        "score": round(line.score, 3),
    }


def _words(told: list[dict[str, Any]]) -> str:
    if not told:
        return "Không có thủ tục nào hợp."
    return "\n".join(f"{line['code']}  {line['title']} ({line['field']})" for line in told)


def _rates(told: dict[str, Any]) -> str:
    lines = [f"{told['right']}/{told['asked']} câu có thủ tục đúng trong các dòng đầu."]
    lines += [f"  {kind}: {right}/{count}" for kind, (right, count) in told["by_type"].items()]
    return "\n".join(lines + [f"  chưa được: {query}" for query in told["missed"]])
