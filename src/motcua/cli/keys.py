"""`motcua keys`: care of the keys file."""

import click

from motcua.cli.answers import answer, readable_errors
from motcua.cli.surroundings import database, made
from motcua.platform.secrets.keys_file import add_primary_key


@click.group
def keys() -> None:
    """Tệp khóa: thay khóa mã hóa."""


@keys.command
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def rotate(as_json: bool) -> None:
    """Thêm một khóa mã hóa mới làm khóa chính và mã hóa lại mọi dữ liệu bằng nó.

    Khóa cũ ở lại trong tệp vì các bản sao lưu cũ cần nó. Khóa băm không thay: thay nó thì không tìm được
    người theo số định danh nữa. Đứt giữa chừng thì chạy lại lệnh; dữ liệu vẫn đọc được trong lúc đó.
    """
    installation = made()
    with readable_errors():
        ring = add_primary_key(installation.keys)
    with database():
        from motcua.platform.secrets.registry import sealed_columns
        from motcua.platform.secrets.rotation import reseal

        resealed = {column.purpose: reseal(column, ring) for column in sealed_columns()}
    lines = [f"Khóa chính mới: {ring.primary}. Giữ một bản mới của {installation.keys} ở nơi khác."]
    lines += [f"  {purpose}: {rows} dòng đã mã hóa lại" for purpose, rows in resealed.items()]
    answer(as_json, {"primary": ring.primary, "resealed": resealed}, "\n".join(lines))
