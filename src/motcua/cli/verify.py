"""`motcua verify timeline`: does every timeline still say what was written?"""

from typing import Any

import click

from motcua.cli.answers import Refused, answer
from motcua.cli.verbs import DatabaseVerbs

WHY = {
    "missing": "thiếu mục này",
    "changed": "nội dung mục này đã bị sửa",
    "personal": "dữ liệu cá nhân của mục này đã bị sửa",
    "head": "mục cuối không khớp với hồ sơ",
}


@click.command(
    cls=DatabaseVerbs,
    table={"timeline": "motcua.cli.verify:timeline"},
    name="verify",
    help="Kiểm tra dữ liệu có còn nguyên vẹn.",
)
def verify() -> None:
    """All checks."""


@click.command
@click.option("--dossier", "code", help="Chỉ kiểm tra hồ sơ mang mã này.")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
@click.pass_context
def timeline(context: click.Context, code: str | None, as_json: bool) -> None:
    """Dòng thời gian của mọi hồ sơ có còn đúng như lúc ghi; mã thoát 1 khi có chuỗi bị đứt.

    Cho thấy việc sửa dữ liệu với người còn giữ mã của mục cuối; ai sửa được mọi mục sau thì cũng sửa được mã.
    """
    # Models can be imported only once Django is set up.
    from motcua.apps.dossiers.models import Dossier
    from motcua.apps.dossiers.queries.verification import broken_timelines

    wanted = Dossier.objects.filter(code=code).first() if code else None
    if code and wanted is None:
        raise Refused(f"Không có hồ sơ mang mã {code}.")
    broken = broken_timelines(wanted.id if wanted else None)
    told: dict[str, Any] = {
        "ok": not broken,
        "checked": 1 if wanted else Dossier.objects.count(),
        "broken": [
            {
                "code": line.code,
                "dossier": str(line.dossier_id),
                "seq": line.broken.seq,
                "why": line.broken.why,
            }
            for line in broken
        ],
    }
    answer(as_json, told, _words(told))
    context.exit(1 if broken else 0)


def _words(told: dict[str, Any]) -> str:
    if told["ok"]:
        return f"{told['checked']} hồ sơ, mọi chuỗi nguyên vẹn."
    lines = [f"{told['checked']} hồ sơ, {len(told['broken'])} chuỗi bị đứt:"]
    lines += [f"  {line['code']} mục {line['seq']}: {WHY[line['why']]}" for line in told["broken"]]
    return "\n".join(lines)
