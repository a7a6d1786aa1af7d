"""`motcua restore FILE`: a backup becomes an installation, in a data folder that has none yet."""

import shutil
import tempfile
from pathlib import Path

import click

from motcua.cli.answers import Refused, answer, readable_errors, remark
from motcua.cli.backup_file import DATABASE, FILES, BadBackup, Manifest, read_manifest, unpack
from motcua.cli.making import make_folders, mark_as_made, prepare
from motcua.cli.surroundings import here, postgresql_programs, ready_server
from motcua.platform.installation.installation import Installation
from motcua.platform.postgres.dumps import is_empty, load
from motcua.platform.secrets.keys_file import read_keys


@click.command
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def restore(file: Path, as_json: bool) -> None:
    """Khôi phục FILE vào một thư mục dữ liệu còn trống (MOTCUA_DATA_DIR).

    Tệp khóa của lúc sao lưu phải có sẵn: đặt vào thư mục dữ liệu với tên keys.json, hoặc đặt MOTCUA_KEYS.
    """
    installation = here()
    for notice in installation.notices:
        remark(notice)
    with readable_errors():
        if installation.mark is not None:
            raise Refused(f"{installation.data} đã có dữ liệu; chỉ khôi phục vào thư mục trống.")
        manifest = _checked(file, installation)
        make_folders(installation)
        with ready_server(installation):
            _fill(installation, file)
            mark_as_made(installation, manifest.kind)
            if prepare(installation) != 0:
                raise Refused("Dữ liệu đã khôi phục nhưng chưa chuẩn bị xong; chạy lại: motcua migrate")
    answer(
        as_json,
        {"data": str(installation.data), "made_at": manifest.made_at, "kind": manifest.kind},
        f"Đã khôi phục bản sao lưu lúc {manifest.made_at} vào {installation.data}.",
    )


def _checked(file: Path, installation: Installation) -> Manifest:
    try:
        manifest = read_manifest(file)
    except BadBackup as bad:
        raise Refused(str(bad)) from bad
    if not installation.keys.exists():
        raise Refused(
            f"Bản sao lưu không có tệp khóa. Đặt tệp khóa lúc sao lưu vào {installation.keys} (chmod 600)."
        )
    if not manifest.fits(read_keys(installation.keys)):
        raise Refused(f"Tệp khóa {installation.keys} không phải tệp khóa của bản sao lưu này.")
    return manifest


def _fill(installation: Installation, file: Path) -> None:
    if not is_empty(installation.database_url):
        raise Refused("Cơ sở dữ liệu không trống; chỉ khôi phục vào cơ sở dữ liệu trống.")
    with tempfile.TemporaryDirectory(dir=installation.data, prefix=".restore-") as name:
        unpacked = Path(name)
        try:
            unpack(file, unpacked)
        except BadBackup as bad:
            raise Refused(str(bad)) from bad
        _move_files(unpacked / FILES, installation)
        load(postgresql_programs(installation), installation.database_url, unpacked / DATABASE)


def _move_files(source: Path, installation: Installation) -> None:
    target = installation.data / FILES
    for path in source.iterdir() if source.exists() else ():
        shutil.move(path, target / path.name)
    for path in target.rglob("*"):
        installation.programs.own(path)
