"""One account: something that can sign in."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.platform.db.ids import new_id

LOCK_AFTER_MINUTES = 15
LOGIN_PATTERN = r"^[a-z0-9][a-z0-9._@+-]{1,63}$"


class Kind(models.TextChoices):
    """What stands behind an account."""

    STAFF = "staff", _("Công chức, nhân viên")
    CITIZEN = "citizen", _("Công dân, tổ chức")
    MACHINE = "machine", _("Hệ thống")


class Language(models.TextChoices):
    """The language that the pages speak to an account."""

    VIETNAMESE = "vi", _("Tiếng Việt")
    ENGLISH = "en", _("Tiếng Anh")


def normal_login(typed: str) -> str:
    """The stored form of a login: no blanks around it, lower case, so that Hanh.TT and hanh.tt are one."""
    return typed.strip().lower()


class Users(BaseUserManager["User"]):
    """Finding accounts; making one is `commands.create_user`."""

    def get_by_natural_key(self, username: str | None) -> User:
        """The account of a login in any case. Raises User.DoesNotExist. 1 query."""
        return self.get(login=normal_login(username or ""))


class User(AbstractBaseUser):
    """An account. It is not the person on the staff and not the post: those are `orgs`' and point here.

    `login` is stored in lower case and the database refuses any other, so uniqueness ignores case.
    An account is never deleted, only made inactive: old acts name it.
    """

    # The moment of the last sign-in stands in SignInAttempt, with all the others.
    last_login = None

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    login = models.CharField(
        _("Tên đăng nhập"),
        max_length=64,
        unique=True,
        validators=[
            RegexValidator(
                LOGIN_PATTERN,
                _("Chỉ dùng chữ thường không dấu, chữ số và các dấu . _ - + @, từ 2 đến 64 ký tự."),
            )
        ],
    )
    display_name = models.CharField(_("Tên hiển thị"), max_length=200)
    kind = models.CharField(_("Loại tài khoản"), max_length=10, choices=Kind.choices)
    is_active = models.BooleanField(_("Đang hoạt động"), default=True)
    language = models.CharField(
        _("Ngôn ngữ"), max_length=2, choices=Language.choices, default=Language.VIETNAMESE
    )
    single_key_shortcuts = models.BooleanField(_("Phím tắt một chữ"), default=True)
    lock_after_minutes = models.PositiveSmallIntegerField(_("Tự khóa bàn sau"), default=LOCK_AFTER_MINUTES)
    """Minutes without a key or a move until the desk locks itself; 0: never."""
    pin_hash = models.CharField(max_length=128, blank=True)
    """Of the PIN that unlocks the desk, see `pins`; empty: the password unlocks it."""
    created_at = models.DateTimeField(_("Lập lúc"))

    objects: ClassVar[Users] = Users()

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name", "kind"]

    class Meta:
        verbose_name = _("Tài khoản")
        verbose_name_plural = _("Tài khoản")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="user_login_form", condition=models.Q(login__regex=LOGIN_PATTERN)),
            models.CheckConstraint(name="user_kind_known", condition=models.Q(kind__in=Kind.values)),
            models.CheckConstraint(
                name="user_language_known", condition=models.Q(language__in=Language.values)
            ),
        ]

    def __str__(self) -> str:
        return self.display_name

    def get_short_name(self) -> str:
        """The name without surname, as colleagues say it: Hạnh for Trần Thị Hạnh."""
        return self.display_name.rpartition(" ")[2]
