"""What a party can be, how exactly a birth is known, what was decided about two of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PartyKind(models.TextChoices):
    """A person or an organisation."""

    PERSON = "person", _("Cá nhân")
    ORGANISATION = "organisation", _("Tổ chức, doanh nghiệp")


class BirthPrecision(models.TextChoices):
    """How much of a date of birth is known; many papers have the year alone (practice M9)."""

    DAY = "day", _("Ngày sinh")
    MONTH = "month", _("Tháng sinh")
    YEAR = "year", _("Năm sinh")


class DecisionKind(models.TextChoices):
    """What a person found out about two rows, or about the names of one."""

    MERGE = "merge", _("Gộp: là một người")
    UNMERGE = "unmerge", _("Tách lại")
    KEEP_APART = "keep_apart", _("Là hai người khác nhau")
    CONFIRM_NAMES = "confirm_names", _("Một người, nhiều cách ghi tên")
