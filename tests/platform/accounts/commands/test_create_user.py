"""Making an account."""

from datetime import UTC, datetime

import pytest

from motcua.platform.accounts.commands.create_user import create_user
from motcua.platform.accounts.models import Kind, Language, User
from motcua.platform.acts import InvalidInput

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 2, 40, tzinfo=UTC)


def test_an_account_is_stored_with_its_login_in_lower_case_and_its_password_hashed() -> None:
    made = create_user(
        login=" Hanh.TT ",
        display_name="  Trần Thị   Hạnh ",
        kind=Kind.STAFF,
        at=NOW,
        password="đường làng sau mưa",
    )
    stored = User.objects.get(pk=made.pk)
    assert (
        stored.login,
        stored.display_name,
        stored.kind,
        stored.language,
        stored.single_key_shortcuts,
        stored.is_active,
        stored.created_at,
        stored.check_password("đường làng sau mưa"),
        stored.password.split("$")[0],
    ) == ("hanh.tt", "Trần Thị Hạnh", "staff", Language.VIETNAMESE, True, True, NOW, True, "argon2")


def test_an_account_without_a_password_cannot_use_any() -> None:
    made = create_user(login="cong.dvc", display_name="Cổng Dịch vụ công", kind=Kind.MACHINE, at=NOW)
    assert (made.has_usable_password(), made.check_password("")) == (False, False)


def test_a_login_has_one_account_whatever_its_case() -> None:
    create_user(login="hanh.tt", display_name="Trần Thị Hạnh", kind=Kind.STAFF, at=NOW)
    with pytest.raises(InvalidInput) as refused:
        create_user(login="HANH.tt", display_name="Trần Thúy Hạnh", kind=Kind.STAFF, at=NOW)
    assert refused.value.fields == {"login": "Tên đăng nhập này đã có người dùng."}


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(InvalidInput) as refused:
        create_user(login="hạnh", display_name="Trần Thị Hạnh", kind=Kind.STAFF, at=NOW, password="123456")
    assert refused.value.fields == {
        "login": "Chỉ dùng chữ thường không dấu, chữ số và các dấu . _ - + @, từ 2 đến 64 ký tự.",
        "password": "Mật khẩu phải có ít nhất 10 ký tự. Nên dùng vài từ dễ nhớ viết liền nhau. "
        "Mật khẩu này quá phổ biến, dễ bị đoán ra. Hãy chọn mật khẩu khác. "
        "Mật khẩu không được chỉ gồm chữ số.",
    }
