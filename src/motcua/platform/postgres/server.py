"""Start and stop one PostgreSQL server on a data folder of our own."""

import os
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from motcua.platform.postgres.binaries import Binaries
from motcua.platform.postgres.errors import DataFolderOfOtherVersion, ServerFailed
from motcua.platform.postgres.liveness import is_running
from motcua.platform.postgres.privileges import RunAs
from motcua.platform.postgres.runtime_folder import SOCKET_NAME, make_private

DATABASE_OWNER = "motcua"
LOCK_NAME = "postmaster.pid"
NOBODYS_PID = 4_194_305  # one more than the most that Linux ever gives out
START_TIMEOUT_SECONDS = 60
# Children of a killed server let go of its memory a little later; one that was replaying its log, only
# when the disk lets it look up.
WAITS_AFTER_A_KILL_SECONDS = (0.2, 0.5, 1, 2, 4, 8, 16, 30)


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
        pid = self._written_pid()
        return pid if pid is not None and is_running(pid, str(self.cluster)) else None

    def make(self) -> None:
        """Make the data folder once (`initdb`). Does nothing when it is there."""
        if self.is_made():
            self._refuse_other_version()
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        self.run_as.own(self.folder)
        self.binaries.put_in_place()
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

    def foreground(self) -> list[str]:
        """The command that runs the server as a child of the caller, once `prepare` was called."""
        settings = [part for setting in self._settings() for part in ("-c", setting)]
        return [self.binaries.program("postgres"), "-D", str(self.cluster), *settings]

    def prepare(self) -> None:
        """Everything before a start: right version, private socket folder, no lock of a dead server."""
        self._refuse_other_version()
        self.log_file.touch()
        self.run_as.own(self.log_file)  # a supervisor that is root writes there before the server does
        self.binaries.put_in_place()
        make_private(self.socket_folder, self.run_as)
        self._declare_dead()

    def start(self) -> None:
        """Start the server in the background and wait until it answers. Does nothing when it runs already."""
        if self.pid() is not None:
            self._refuse_other_version()
            return
        self.prepare()
        for wait_seconds in WAITS_AFTER_A_KILL_SECONDS:
            try:
                self._start_once()
            except ServerFailed as failed:
                if "shared memory block" not in str(failed):
                    raise
                time.sleep(wait_seconds)
            else:
                return
        self._start_once()

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

    def _start_once(self) -> None:
        options = " ".join(f"-c {shlex.quote(setting)}" for setting in self._settings())
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

    def _settings(self) -> list[str]:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.socket_folder),
            "unix_socket_permissions": "0700",
            "max_connections": "100",
            "shared_buffers": "256MB",
            "log_min_messages": "warning",
            **dict(self.extra_settings),
        }
        return [f"{name}={value}" for name, value in settings.items()]

    def _written_pid(self) -> int | None:
        try:
            return int((self.cluster / LOCK_NAME).read_text().splitlines()[0])
        except (FileNotFoundError, ValueError, IndexError):
            return None

    def _declare_dead(self) -> None:
        """Make it plain to PostgreSQL that the server which left its locks behind is no more.

        It would take a zombie, or another program that got the same number, for that server. The lock
        of the cluster is kept and only its number changed: the rest tells PostgreSQL where to look for
        children of the dead server that still live.
        """
        pid = self._written_pid()
        if pid is None or is_running(pid, str(self.cluster)):
            return
        lock = self.cluster / LOCK_NAME
        _, *rest = lock.read_text().splitlines(keepends=True)
        lock.write_text("".join([f"{NOBODYS_PID}\n", *rest]))
        (self.socket_folder / f"{SOCKET_NAME}.lock").unlink(missing_ok=True)

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
