"""What a party can be, and what was decided about two of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PartyKind(models.TextChoices):
    """A person or an organisation."""

    PERSON = "person", _("Cá nhân")
    ORGANISATION = "organisation", _("Tổ chức, doanh nghiệp")


class DecisionKind(models.TextChoices):
    """What a person found out about two rows, or about the names of one."""

    MERGE = "merge", _("Gộp: là một người")
    UNMERGE = "unmerge", _("Tách lại")
    KEEP_APART = "keep_apart", _("Là hai người khác nhau")
    CONFIRM_NAMES = "confirm_names", _("Một người, nhiều cách ghi tên")
