"""The step between a running database and running pages, a process of its own.

`python -m motcua.cli.prepare` migrates, collects static files, and loads the demo province into a demo's
empty database. Doing it twice, or in two processes at once, does it once.
"""

import os

import django

from motcua.cli.answers import remark


def main() -> None:
    """Bring database and static files to where this program needs them."""
    os.environ.setdefault("MOTCUA_POOL", "0")
    django.setup()
    # Reason for importing here: these modules need the settings that `setup` has just read.
    from django.conf import settings
    from django.core.management import call_command
    from django.core.management.base import BaseCommand

    from motcua.cli.migrating import migrate_database

    BaseCommand().check()  # a page that can't be loaded stops the start here, with its reason
    if applied := migrate_database():
        remark(f"Cơ sở dữ liệu: áp dụng {len(applied)} thay đổi.")
    call_command("collectstatic", interactive=False, verbosity=0)
    if settings.IS_DEMO:
        from motcua.demo.load import load_demo

        if load_demo():
            remark("Đã dựng tỉnh thử: mọi người và mọi số trong đó đều do máy bịa ra.")


if __name__ == "__main__":
    main()
