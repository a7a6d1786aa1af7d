"""`motcua import`: what comes in from files."""

import click

from motcua.cli.verbs import DatabaseVerbs


@click.command(
    cls=DatabaseVerbs,
    table={"catalogue": "motcua.cli.catalogue:import_catalogue"},
    name="import",
    help="Nhập dữ liệu từ tệp.",
)
def imports() -> None:
    """All imports."""
