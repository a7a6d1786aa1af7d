"""Who runs the server: PostgreSQL refuses root, and we add no user to the machine."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RunAs:
    """The account that child processes run under; `None` ids mean "as we are"."""

    uid: int | None
    gid: int | None

    @property
    def popen_arguments(self) -> dict[str, object]:
        """Arguments for `subprocess` that drop to the account."""
        if self.uid is None:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def own(self, folder: Path) -> None:
        """Give an existing folder to the account."""
        if self.uid is not None and self.gid is not None:
            os.chown(folder, self.uid, self.gid)


def unprivileged() -> RunAs:
    """`nobody` when started by root, else the account we already have."""
    if os.geteuid() != 0:
        return RunAs(None, None)
    nobody = pwd.getpwnam("nobody")
    return RunAs(nobody.pw_uid, nobody.pw_gid)


def can_reach(folder: Path, run_as: RunAs) -> bool:
    """Whether the account may walk down to `folder` (every parent must let others pass)."""
    if run_as.uid is None:
        return os.access(folder, os.X_OK)
    return all(_may_pass(part, run_as) for part in [folder, *folder.parents] if part.exists())


def _may_pass(folder: Path, run_as: RunAs) -> bool:
    status = folder.stat()
    if status.st_uid == run_as.uid:
        return bool(status.st_mode & 0o100)
    if status.st_gid == run_as.gid:
        return bool(status.st_mode & 0o010)
    return bool(status.st_mode & 0o001)
