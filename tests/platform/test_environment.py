"""Variables of the environment are read once, checked, and refused in words."""

from pathlib import Path

import pytest

from motcua.platform.environment import BadEnvironment, Environment, environment


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in Environment.model_fields:
        monkeypatch.delenv(f"MOTCUA_{field.upper()}", raising=False)


def _environment() -> Environment:
    return environment.__wrapped__()


def test_without_variables_everything_has_a_sensible_value() -> None:
    told = _environment()
    assert (told.port, told.bind, told.public_address) == (8000, "127.0.0.1", "http://localhost:8000")
    assert told.data_folder == Path("var").resolve()
    assert told.keys_file == Path("var").resolve() / "keys.json"


def test_the_public_address_follows_the_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_PORT", "9000")
    assert _environment().public_address == "http://localhost:9000"


def test_an_empty_variable_is_an_absent_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_PORT", "")
    assert _environment().port == 8000


def test_every_wrong_variable_is_named_in_one_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_PORT", "tám nghìn")
    monkeypatch.setenv("MOTCUA_WORKERS", "65")
    monkeypatch.setenv("MOTCUA_PUBLIC_URL", "motcua.example.vn/")
    monkeypatch.setenv("MOTCUA_LOGS", "xml")
    monkeypatch.setenv("MOTCUA_PROT", "8000")
    with pytest.raises(BadEnvironment) as refusal:
        _environment()
    assert str(refusal.value).splitlines() == [
        "Biến môi trường không dùng được:",
        "  MOTCUA_PROT: không có biến này",
        "  MOTCUA_PORT (Cổng của trang web): phải là số nguyên",
        "  MOTCUA_PUBLIC_URL (Địa chỉ in trong mã QR, không có dấu / ở cuối): không đúng dạng",
        "  MOTCUA_WORKERS (Số tiến trình web): không được quá 64",
        "  MOTCUA_LOGS (Nhật ký: lines là JSON, columns cho người đọc, auto là tùy nơi in ra): "
        "phải là 'lines', 'columns' or 'auto'",
    ]


def test_a_refusal_never_repeats_a_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_SECRET_KEY", "ngắn quá")
    with pytest.raises(BadEnvironment, match="phải dài ít nhất 50 ký tự") as refusal:
        _environment()
    assert "ngắn quá" not in str(refusal.value)
