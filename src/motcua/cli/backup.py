"""`motcua backup FILE`: database and files of one moment in one file, without the keys."""

import os
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import click

from motcua.cli.answers import Refused, answer, readable_errors, remark
from motcua.cli.backup_file import DATABASE, FORMAT, Manifest, hash_of, write_backup
from motcua.cli.surroundings import made, postgresql_programs, ready_server
from motcua.platform.installation.installation import Installation
from motcua.platform.installation.mark import Kind
from motcua.platform.postgres.dumps import dump
from motcua.platform.secrets.keys_file import read_keys

OWNER_ONLY = 0o077


@click.command
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def backup(file: Path, as_json: bool) -> None:
    """Sao lưu cơ sở dữ liệu và các tệp vào FILE (.tar). KHÔNG gồm tệp khóa: giữ nó riêng.

    Chạy được khi sản phẩm đang làm việc.
    """
    if file.exists():
        raise Refused(f"{file} đã có; lệnh này không ghi đè bản sao lưu nào.")
    installation = made()
    with readable_errors(), ready_server(installation):
        files = _write(installation, file.resolve())
    size_bytes = file.stat().st_size
    remark(
        f"LƯU Ý: bản sao lưu KHÔNG có tệp khóa {installation.keys}. Giữ một bản của tệp đó ở nơi khác; "
        "thiếu nó, số định danh trong bản sao lưu không đọc lại được."
    )
    answer(
        as_json,
        {"file": str(file), "bytes": size_bytes, "files": files},
        f"Đã sao lưu vào {file}: {size_bytes / 1e6:.1f} MB, {files} tệp.",
    )


def _write(installation: Installation, file: Path) -> int:
    os.umask(OWNER_ONLY)  # it holds what people told the State
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=f".{file.name}.") as unfinished:
        database = Path(unfinished) / DATABASE
        # The database first: a file is on disk before a row names it, so none that is named can be missing.
        dump(postgresql_programs(installation), installation.database_url, database)
        whole = Path(unfinished) / file.name
        count = write_backup(whole, _manifest(installation, database), database, installation.data / "files")
        whole.replace(file)
    return count


def _manifest(installation: Installation, database: Path) -> Manifest:
    ring = read_keys(installation.keys)
    mark = installation.mark
    return Manifest(
        format=FORMAT,
        kind=mark.kind if mark else Kind.EMPTY,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        program=version("motcua"),
        postgresql=postgresql_programs(installation).release,
        database_sha256=hash_of(database),
        hash_key=ring.fingerprint,
        sealing_keys=tuple(ring.sealing_keys),
    )
