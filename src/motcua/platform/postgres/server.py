"""Start and stop one PostgreSQL server on a data folder of our own."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from motcua.platform.postgres.binaries import Binaries
from motcua.platform.postgres.privileges import RunAs

LONGEST_SOCKET_PATH_BYTES = 107  # sun_path of Linux, without the closing zero
SOCKET_NAME_BYTES = len("/.s.PGSQL.5432")
DATABASE_OWNER = "motcua"
START_TIMEOUT_SECONDS = 60


class ServerFailed(Exception):
    """The server did not do what it was told; the message carries its own last words."""


class DataFolderOfOtherVersion(ServerFailed):
    """The data folder was made by another major version of PostgreSQL."""


@dataclass(frozen=True, slots=True)
class Server:
    """One server: its programs, its data folder, its private socket folder, its account."""

    binaries: Binaries
    folder: Path
    socket_folder: Path
    run_as: RunAs
    extra_settings: tuple[tuple[str, str], ...] = ()

    @property
    def cluster(self) -> Path:
        return self.folder / "cluster"

    @property
    def log_file(self) -> Path:
        return self.folder / "postgres.log"

    def url(self, database: str = "motcua") -> str:
        return f"postgresql://{DATABASE_OWNER}@/{database}?host={self.socket_folder}"

    def is_made(self) -> bool:
        return (self.cluster / "PG_VERSION").exists()

    def pid(self) -> int | None:
        """The process id of the running postmaster, `None` when none runs."""
        try:
            pid = int((self.cluster / "postmaster.pid").read_text().splitlines()[0])
            os.kill(pid, 0)
        except (FileNotFoundError, ProcessLookupError, ValueError, IndexError):
            return None
        return pid

    def make(self) -> None:
        """Make the data folder once (`initdb`). Does nothing when it is there."""
        if self.is_made():
            self._refuse_other_version()
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        self.run_as.own(self.folder)
        # An interrupted initdb leaves a half-made cluster without PG_VERSION: start it afresh.
        shutil.rmtree(self.cluster, ignore_errors=True)
        self._run(
            "initdb",
            "--pgdata",
            str(self.cluster),
            "--username",
            DATABASE_OWNER,
            "--encoding=UTF8",
            "--auth=trust",  # only the 0700 socket folder leads here, TCP is off
            "--no-instructions",
            *self.binaries.locale_arguments,
        )

    def start(self) -> None:
        """Start the server and wait until it answers. Does nothing when it runs already."""
        self._refuse_other_version()
        if self.pid() is not None:
            return
        self._prepare_socket_folder()
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.socket_folder),
            "unix_socket_permissions": "0700",
            "max_connections": "100",
            "shared_buffers": "256MB",
            "log_min_messages": "warning",
            **dict(self.extra_settings),
        }
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        self._run(
            "pg_ctl",
            "start",
            "--wait",
            f"--timeout={START_TIMEOUT_SECONDS}",
            "--pgdata",
            str(self.cluster),
            "--log",
            str(self.log_file),
            "--options",
            options,
        )

    def stop(self, mode: str = "fast") -> None:
        """Stop the server (`fast`: end sessions, keep everything committed). Does nothing when none runs."""
        if self.pid() is not None:
            self._run("pg_ctl", "stop", "--wait", f"--mode={mode}", "--pgdata", str(self.cluster))

    def kill(self) -> None:
        """End the postmaster as a power cut would; used by tests of crash safety."""
        pid = self.pid()
        if pid is not None:
            os.kill(pid, signal.SIGKILL)
            while self.pid() is not None:
                time.sleep(0.01)

    def _prepare_socket_folder(self) -> None:
        length = len(os.fsencode(self.socket_folder)) + SOCKET_NAME_BYTES
        if length > LONGEST_SOCKET_PATH_BYTES:
            raise ServerFailed(f"Đường dẫn thư mục socket dài quá ({length} byte): {self.socket_folder}")
        self.socket_folder.mkdir(parents=True, exist_ok=True)
        self.socket_folder.chmod(0o700)
        self.run_as.own(self.socket_folder)

    def _refuse_other_version(self) -> None:
        version_file = self.cluster / "PG_VERSION"
        if not version_file.exists():
            return
        made_by = version_file.read_text().strip()
        if made_by != str(self.binaries.major):
            raise DataFolderOfOtherVersion(
                f"Thư mục dữ liệu {self.cluster} do PostgreSQL {made_by} tạo, "
                f"máy này có bản {self.binaries.major}. "
                f"Sao lưu bằng bản {made_by} (MOTCUA_PG_BIN=…/bin motcua backup TỆP), "
                "đổi tên thư mục dữ liệu cũ, rồi khôi phục bằng bản mới (motcua restore TỆP)."
            )

    def _run(self, program: str, *arguments: str) -> None:
        # Output goes to a file: a pipe would stay open in the daemon and never end.
        with tempfile.TemporaryFile() as output:
            done = subprocess.run(
                [self.binaries.program(program), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd="/",
                env={"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TZ": "UTC"},
                **self.run_as.popen_arguments,  # type: ignore[call-overload]
            )
            output.seek(0)
            said = output.read().decode(errors="replace")
        if done.returncode != 0:
            raise ServerFailed(f"{program} dừng với mã {done.returncode}:\n{said}{self._last_words()}")

    def _last_words(self) -> str:
        if not self.log_file.exists():
            return ""
        return "\n" + "\n".join(self.log_file.read_text(errors="replace").splitlines()[-15:])
