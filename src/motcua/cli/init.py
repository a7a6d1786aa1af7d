"""`motcua init`: make a data folder, once and for all either for real work or as a demo."""

import shutil

import click

from motcua.cli.answers import Refused, answer, readable_errors, remark
from motcua.cli.making import make_data_folder, prepare
from motcua.cli.surroundings import here, ready_server
from motcua.platform.installation.installation import Installation
from motcua.platform.installation.mark import Kind
from motcua.platform.supervisor.run_file import is_supervised


@click.command
@click.option("--empty", "kind", flag_value=Kind.EMPTY.value, help="Cho công việc thật: chưa có gì cả.")
@click.option("--demo", "kind", flag_value=Kind.DEMO.value, help="Một tỉnh bịa ra để xem và thử.")
@click.option("--afresh", is_flag=True, help="Bỏ dữ liệu của bản thử đang có (chỉ với --demo).")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def init(kind: str | None, afresh: bool, as_json: bool) -> None:
    """Tạo thư mục dữ liệu (MOTCUA_DATA_DIR, mặc định var/), tệp khóa và cơ sở dữ liệu."""
    if kind is None:
        raise click.UsageError("Chọn --empty hoặc --demo.")
    if afresh and kind != Kind.DEMO:
        raise click.UsageError("--afresh chỉ dùng với --demo: dữ liệu thật không bị bỏ bằng một lệnh.")
    installation = here()
    for notice in installation.notices:
        remark(notice)
    if afresh:
        _throw_away(installation)
    made_now = _make(installation, Kind(kind))
    answer(
        as_json,
        {
            "kind": kind,
            "made": made_now,
            "data": str(installation.data),
            "keys": str(installation.keys),
        },
        f"{'Đã tạo' if made_now else 'Đã có từ trước'}: {installation.data}\n"
        f"Tệp khóa: {installation.keys}. Giữ một bản ở nơi khác: bản sao lưu không chứa nó, "
        "mất nó là mất các số định danh đã mã hóa.",
    )


def _make(installation: Installation, kind: Kind) -> bool:
    with readable_errors():
        mark = installation.mark
        if mark is None:
            make_data_folder(installation, kind)
        elif mark.kind is not kind:
            raise Refused(f"{installation.data} đã được tạo bằng --{mark.kind}; không đổi được.")
        with ready_server(installation):
            if prepare(installation) != 0:
                raise Refused("Chưa chuẩn bị xong cơ sở dữ liệu; xem thông báo ở trên.")
    return mark is None


def _throw_away(installation: Installation) -> None:
    with readable_errors():
        mark = installation.mark
    if mark is None:
        return
    if mark.kind is not Kind.DEMO:
        raise Refused(f"{installation.data} chứa dữ liệu thật; không bỏ.")
    if installation.server is None:
        raise Refused("Cơ sở dữ liệu ở máy chủ ngoài (MOTCUA_DATABASE_URL); hãy tự xóa và tạo lại nó.")
    if is_supervised(installation.data):
        raise Refused("Sản phẩm đang chạy. Dừng bằng: motcua stop")
    with readable_errors():
        installation.server.stop()
    shutil.rmtree(installation.data)
