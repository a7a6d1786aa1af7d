"""The entry point `motcua`. A verb is imported only when it is used, so that each starts at its own speed.

Exit 0: done. Exit 1: found something wrong, or could not. Exit 2: the command itself was wrong.
"""

import click

from motcua.cli.verbs import Verbs

VERBS = {
    "init": "motcua.cli.init:init",
    "up": "motcua.cli.up:up",
    "stop": "motcua.cli.stop:stop",
    "status": "motcua.cli.status:status",
    "migrate": "motcua.cli.migrate:migrate",
    "backup": "motcua.cli.backup:backup",
    "restore": "motcua.cli.restore:restore",
    "keys": "motcua.cli.keys:keys",
    "check-deploy": "motcua.cli.check_deploy:check_deploy",
    "import": "motcua.cli.imports:imports",
    "search": "motcua.cli.search:search",
    "verify": "motcua.cli.verify:verify",
    "deadline": "motcua.cli.deadline:deadline",
    "process": "motcua.cli.process:process",
    "calendar": "motcua.cli.calendar:calendar",
    "units": "motcua.cli.units:units",
}


@click.command(
    cls=Verbs,
    table=VERBS,
    name="motcua",
    help="Một Cửa: dựng, chạy và kiểm tra một bộ phận một cửa điện tử. Mỗi lệnh có --help.",
    epilog="Mã thoát: 0 xong; 1 có điều sai hoặc không làm được; 2 lệnh viết sai.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.version_option(package_name="motcua", message="motcua %(version)s")
def main() -> None:
    """Every verb of the product."""


if __name__ == "__main__":
    main()
