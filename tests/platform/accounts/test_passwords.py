"""What a password must be like."""

import pytest
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core.exceptions import ValidationError

from motcua.platform.accounts.models import User

HANH = User(login="hanh.tt", display_name="Trần Thị Hạnh")


@pytest.mark.parametrize("password", ["motcua-demo-1", "đường làng sau mưa", "hạnh phúc 2026"])
def test_a_good_password_passes(password: str) -> None:
    assert validate_password(password, HANH) is None


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("mưa rào", "password_too_short"),
        ("1234567890", "password_too_common"),
        ("0912847365", "password_entirely_numeric"),
        ("xin chào hanh.tt", "password_about_you"),
        ("Tran-Thi-Hanh-1990", "password_about_you"),
        ("trầnthịhạnh", "password_about_you"),
    ],
)
def test_a_weak_password_is_refused_with_its_reason(password: str, code: str) -> None:
    with pytest.raises(ValidationError) as weak:
        validate_password(password, HANH)
    assert code in [fault.code for fault in weak.value.error_list]


def test_the_rules_can_be_told_beforehand() -> None:
    assert password_validators_help_texts() == [
        "Ít nhất 10 ký tự.",
        "Không dùng mật khẩu phổ biến.",
        "Không chỉ gồm chữ số.",
        "Không chứa tên đăng nhập hoặc họ tên của bạn.",
    ]
