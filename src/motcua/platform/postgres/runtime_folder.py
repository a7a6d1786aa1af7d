"""The folder of the server's socket: short, private, and the same for everybody who asks."""

import hashlib
import os
import stat
from pathlib import Path

from motcua.platform.postgres.errors import ServerFailed
from motcua.platform.postgres.privileges import RunAs

LONGEST_SOCKET_PATH_BYTES = 107  # sun_path of Linux, without the closing zero
SOCKET_NAME = ".s.PGSQL.5432"


def runtime_folder(data: Path) -> Path:
    """Where the socket of the server on the data folder `data` lies; always the same for one account."""
    name = f"motcua-{hashlib.sha256(os.fsencode(data)).hexdigest()[:12]}"
    if os.geteuid() == 0:
        return Path("/run") / name
    # Not XDG_RUNTIME_DIR: a scheduled job has none and would look for the socket elsewhere.
    return Path("/tmp") / f"{name}-{os.geteuid()}"  # noqa: S108  # `make_private` refuses what others made


def make_private(folder: Path, run_as: RunAs) -> None:
    """Make `folder` for the server's account alone. Raises ServerFailed when it can't be trusted."""
    length = len(os.fsencode(folder)) + len(f"/{SOCKET_NAME}")
    if length > LONGEST_SOCKET_PATH_BYTES:
        raise ServerFailed(f"Đường dẫn thư mục socket dài quá ({length} byte): {folder}")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {os.geteuid(), run_as.uid}:
        raise ServerFailed(f"Thư mục socket {folder} do người khác tạo; hãy xóa nó rồi chạy lại.")
    folder.chmod(0o700)
    run_as.own(folder)
