"""What the surroundings say: every environment variable of the product, typed, with a readable refusal."""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class Environment(BaseSettings):
    """Read once at start. Names are MOTCUA_ + the field in capitals."""

    model_config = SettingsConfigDict(env_prefix="MOTCUA_", env_ignore_empty=True)

    data_dir: Path = Field(Path("var"), description="Thư mục dữ liệu")
    port: int = Field(8000, ge=1, le=65535, description="Cổng của trang web")
    database_url: str | None = Field(
        None, description="Máy chủ PostgreSQL ngoài; bỏ trống để dùng máy chủ kèm theo"
    )
    pg_bin: Path | None = Field(None, description="Thư mục bin/ của PostgreSQL khác")
    keys: Path | None = Field(None, description="Tệp khóa; mặc định nằm trong thư mục dữ liệu")
    secret_key: str | None = Field(
        None, min_length=50, description="Khóa phiên làm việc; mặc định lấy từ tệp khóa"
    )
    bind: str = Field("127.0.0.1", description="Địa chỉ mạng mà trang web lắng nghe")
    public_url: str | None = Field(
        None,
        pattern=r"^https?://[^/?#]+$",
        description="Địa chỉ in trong mã QR, không có dấu / ở cuối",
    )
    proxies: int = Field(
        0, ge=0, le=5, description="Số máy chủ chuyển tiếp đứng trước, để biết địa chỉ của người dùng"
    )
    hosts: str = Field("localhost,127.0.0.1,[::1]", description="Tên máy được phép, cách nhau bằng dấu phẩy")
    debug: bool = Field(False, description="Chỉ cho người phát triển")
    pool: int = Field(
        8, ge=0, le=200, description="Số kết nối cơ sở dữ liệu mỗi tiến trình giữ sẵn; 0 là không giữ"
    )
    workers: int = Field(2, ge=1, le=64, description="Số tiến trình web")
    logs: Literal["lines", "columns", "auto"] = Field(
        "auto", description="Nhật ký: lines là JSON, columns cho người đọc, auto là tùy nơi in ra"
    )

    keep_told_days: int = Field(
        30, ge=1, le=3650, description="Giữ tin đã báo và việc nền đã xong bao nhiêu ngày rồi dọn"
    )
    undo_minutes: int | None = Field(
        None, ge=1, description="Trong bao nhiêu phút còn hoàn tác được việc vừa làm; bỏ trống là trong ngày"
    )

    @property
    def data_folder(self) -> Path:
        """The data folder as an absolute path."""
        return self.data_dir.resolve()

    @property
    def public_address(self) -> str:
        """What people type and scan, without a closing slash."""
        return self.public_url or f"http://localhost:{self.port}"

    @property
    def keys_file(self) -> Path:
        """The keys file: the one named, else `keys.json` of the data folder."""
        return (self.keys or self.data_folder / "keys.json").resolve()


class BadEnvironment(Exception):
    """One line for each variable that cannot be used."""


PREFIX = "MOTCUA_"
IN_WORDS = {
    "int_parsing": "phải là số nguyên",
    "bool_parsing": "phải là true hoặc false",
    "greater_than_equal": "phải từ {ge} trở lên",
    "less_than_equal": "không được quá {le}",
    "string_too_short": "phải dài ít nhất {min_length} ký tự",
    "string_pattern_mismatch": "không đúng dạng",
    "literal_error": "phải là {expected}",
}


@cache
def environment() -> Environment:
    """The environment, checked. Raises BadEnvironment naming each wrong or unknown variable."""
    wrong = [f"{name}: không có biến này" for name in sorted(_unknown_names())]
    try:
        told = Environment()
    except ValidationError as faults:
        wrong += [_in_words(fault) for fault in faults.errors()]
    if wrong:
        raise BadEnvironment("Biến môi trường không dùng được:\n" + "\n".join(f"  {line}" for line in wrong))
    return told


def _unknown_names() -> set[str]:
    known = {PREFIX + field.upper() for field in Environment.model_fields}
    return {name for name in os.environ if name.startswith(PREFIX)} - known


def _in_words(fault: "ErrorDetails") -> str:
    field = str(fault["loc"][0])
    what = Environment.model_fields[field].description
    # The value itself is not repeated: it may be a password.
    words = IN_WORDS.get(fault["type"], fault["msg"]).format(**fault.get("ctx", {}))
    return f"{PREFIX}{field.upper()} ({what}): {words}"
