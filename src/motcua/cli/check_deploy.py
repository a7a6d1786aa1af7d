"""`motcua check-deploy`: whether this machine's settings are fit for real work."""

import click

from motcua.cli.answers import answer
from motcua.cli.surroundings import database


@click.command("check-deploy")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
@click.pass_context
def check_deploy(context: click.Context, as_json: bool) -> None:
    """Soát cấu hình trước khi dùng thật: địa chỉ https, tệp khóa, tên máy, cookie…"""
    with database():
        from django.core.checks import run_checks

        found = [
            {"id": each.id, "message": str(each.msg), "hint": str(each.hint or "")}
            for each in run_checks(include_deployment_checks=True)
            if not each.is_silenced()
        ]
    words = [f"{each['id']}: {each['message']} {each['hint']}".rstrip() for each in found]
    answer(as_json, {"findings": found}, "\n".join(words) or "Cấu hình dùng thật được.")
    context.exit(1 if found else 0)
