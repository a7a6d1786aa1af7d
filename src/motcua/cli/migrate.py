"""`motcua migrate`: bring the database to the shape this program expects."""

import click

from motcua.cli.answers import answer
from motcua.cli.surroundings import database


@click.command
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def migrate(as_json: bool) -> None:
    """Đưa cơ sở dữ liệu về đúng hình dạng mà bản này cần (motcua up tự làm việc này)."""
    with database():
        from motcua.cli.migrating import migrate_database

        applied = migrate_database()
    words = "\n".join(applied) if applied else "Cơ sở dữ liệu đã đúng hình dạng."
    answer(as_json, {"applied": applied}, words)
