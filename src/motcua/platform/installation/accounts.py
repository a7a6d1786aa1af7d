"""Which account runs the web and worker programs, and a data folder that it can reach."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from motcua.platform.postgres.privileges import RunAs, can_reach, unprivileged

AS_WE_ARE = RunAs(None, None)
FALLBACK_ROOT = Path("/var/lib/motcua")


def account_of_programs() -> tuple[RunAs, str | None]:
    """The account for web and worker, and what to tell when it is not the one it should be.

    Started by root they run as `nobody`, unless that account can't run this Python.
    """
    wanted = unprivileged()
    if wanted.uid is None or _can_run_us(wanted):
        return wanted, None
    return AS_WE_ARE, (
        "Trang web và bộ xử lý việc chạy bằng tài khoản root, vì tài khoản nobody không dùng được "
        f"{Path(sys.executable).resolve()}. Đặt Python ở nơi ai cũng đọc được để chúng chạy bằng nobody."
    )


def _can_run_us(account: RunAs) -> bool:
    try:
        tried = subprocess.run(
            [sys.executable, "-c", "import motcua.platform.environment"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd="/",
            **account.popen_arguments,  # type: ignore[call-overload]
        )
    except PermissionError:
        return False
    return bool(tried.returncode == 0)


def reachable_data_folder(asked: Path, account: RunAs) -> tuple[Path, str | None]:
    """`asked` when the account can walk there, else a folder of its own for it, and what to tell."""
    if account.uid is None or can_reach(asked, account):
        return asked, None
    told_apart = hashlib.sha256(os.fsencode(asked)).hexdigest()[:8]
    instead = FALLBACK_ROOT / f"{asked.parent.name or 'data'}-{told_apart}"
    return instead, (
        f"Tài khoản nobody không vào được {asked}, nên dữ liệu nằm ở {instead}. "
        "Đặt MOTCUA_DATA_DIR để chọn chỗ khác."
    )
