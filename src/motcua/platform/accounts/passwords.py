"""What a password must be like. Each rule says in one sentence what to do instead."""

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from motcua.domain.text import fold
from motcua.platform.accounts.models import User

_SHORTEST_OWN_PART = 4


class LongEnough(password_validation.MinimumLengthValidator):
    """At least `min_length` characters; length is worth more than signs nobody remembers."""

    def get_error_message(self) -> str:
        return _("Mật khẩu phải có ít nhất %(n)d ký tự. Nên dùng vài từ dễ nhớ viết liền nhau.") % {
            "n": self.min_length
        }

    def get_help_text(self) -> str:
        return _("Ít nhất %(n)d ký tự.") % {"n": self.min_length}


class NotCommon(password_validation.CommonPasswordValidator):
    """Not one of the 20,000 passwords that are tried first."""

    def get_error_message(self) -> str:
        return _("Mật khẩu này quá phổ biến, dễ bị đoán ra. Hãy chọn mật khẩu khác.")

    def get_help_text(self) -> str:
        return _("Không dùng mật khẩu phổ biến.")


class NotOnlyDigits(password_validation.NumericPasswordValidator):
    """Not a telephone number, a birthday or an identity number."""

    def get_error_message(self) -> str:
        return _("Mật khẩu không được chỉ gồm chữ số.")

    def get_help_text(self) -> str:
        return _("Không chỉ gồm chữ số.")


class NotAboutYou:
    """Does not hold one's own login or whole name, with or without diacritics."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Raises ValidationError."""
        if user is None:
            return
        typed = _squeezed(password)
        own = {_squeezed(user.login), _squeezed(user.display_name)}
        if any(part in typed for part in own if len(part) >= _SHORTEST_OWN_PART):
            raise ValidationError(
                _("Mật khẩu không được chứa tên đăng nhập hoặc họ tên của bạn."), code="password_about_you"
            )

    def get_help_text(self) -> str:
        return _("Không chứa tên đăng nhập hoặc họ tên của bạn.")


def _squeezed(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())
