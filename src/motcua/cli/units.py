"""`motcua units`: provinces and communes, and founding the agencies that govern them."""

import csv
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from motcua.cli.answers import Refused, answer
from motcua.cli.verbs import DatabaseVerbs
from motcua.domain.worktime import TIME_ZONE
from motcua.platform.clock import now

if TYPE_CHECKING:
    from motcua.apps.orgs.models import Agency
    from motcua.platform.acts import Act


@click.command(
    cls=DatabaseVerbs,
    table={"load": "motcua.cli.units:load", "found": "motcua.cli.units:found"},
    name="units",
    help="Đơn vị hành chính: tỉnh, xã và cơ quan của chúng.",
)
def units() -> None:
    """All verbs about administrative units."""


@click.command("load")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def load(as_json: bool) -> None:
    """Nạp danh mục 34 tỉnh, 3.321 xã và 63 tỉnh trước 01/7/2025 đi kèm phần mềm. Nạp lại không đổi gì."""
    from motcua.apps.orgs.commands.load_places import load_places
    from motcua.apps.orgs.places import national_places

    done = load_places(_system_act(), national_places())
    told = {"added": done.added, "changed": done.changed, "kept": done.kept}
    answer(as_json, told, f"Thêm {done.added}, sửa {done.changed}, giữ nguyên {done.kept} đơn vị hành chính.")


@click.command("found")
@click.argument("province", metavar="MÃ_TỈNH")
@click.option("--parent", "parent_code", help="Mã cơ quan đã có làm cấp trên; mặc định lập UBND của tỉnh.")
@click.option("--from", "valid_from", type=click.DateTime(["%Y-%m-%d"]), help="Từ ngày (mặc định: hôm nay).")
@click.option(
    "--codes",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Tệp CSV place_code,agency_code: mã định danh theo quyết định.",
)
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def found(
    province: str,
    parent_code: str | None,
    valid_from: datetime | None,
    codes: Path | None,
    as_json: bool,
) -> None:
    """Lập Ủy ban nhân dân của mọi xã, phường thuộc tỉnh có mã MÃ_TỈNH (ví dụ 01), kèm mã định danh.

    Mã chưa có trong --codes thì đặt tạm và ghi rõ là suy đoán. Lập lại không lập thêm gì.
    """
    from django.db import transaction

    from motcua.apps.orgs.commands.found_places import found_communes
    from motcua.platform.acts import ActRefused

    act = _system_act()
    day = valid_from.date() if valid_from else act.recorded_at.astimezone(TIME_ZONE).date()
    try:
        with transaction.atomic():
            parent = _parent(act, province, parent_code, day)
            made = found_communes(
                act, parent_id=parent.pk, province_code=province, valid_from=day, codes=_codes(codes)
            )
    except ActRefused as refused:
        raise Refused(refused.message) from refused
    told = {
        "parent": {"code": parent.code, "name": parent.name},
        "founded": [{"code": each.code, "name": each.name, "place": each.place_code} for each in made],
    }
    answer(as_json, told, f"{parent.name} ({parent.code}): lập {len(made)} cơ quan cấp xã.")


def _parent(act: "Act", province: str, code: str | None, day: date) -> "Agency":
    from motcua.apps.orgs.commands.found_places import found_province
    from motcua.apps.orgs.queries.agencies import agency_by_code

    if code is None:
        return found_province(act, province_code=province, valid_from=day)
    known = agency_by_code(code, day)
    if known is None:
        raise Refused(f"Không có cơ quan nào mang mã {code}.")
    return known


def _codes(path: Path | None) -> dict[str, str]:
    if path is None:
        return {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["place_code"].strip(): row["agency_code"].strip() for row in csv.DictReader(file)}


def _system_act() -> "Act":
    from motcua.platform.acts import Act
    from motcua.platform.db.ids import new_id

    moment = now()
    return Act(id=new_id(moment), actor=None, post=None, happened_at=moment, recorded_at=moment)
