"""What was changed in the organisation, by whom, when, and when it was typed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.post import Post


class Verb(models.TextChoices):
    """The acts on the organisation."""

    FOUND_AGENCY = "found_agency", _("Lập cơ quan")
    MOVE_AGENCY = "move_agency", _("Chuyển cơ quan cấp trên")
    CLOSE_AGENCY = "close_agency", _("Kết thúc cơ quan")
    CHANGE_AGENCY_CODE = "change_agency_code", _("Đổi mã định danh")
    OPEN_UNIT = "open_unit", _("Lập đơn vị")
    OPEN_DESK = "open_desk", _("Mở Bộ phận Một cửa")
    OPEN_WINDOW = "open_window", _("Mở quầy")
    SET_DUTY = "set_duty", _("Phân việc cho đơn vị")
    HIRE_STAFF = "hire_staff", _("Nhận người")
    CREATE_POST = "create_post", _("Lập vị trí công tác")
    CLOSE_POST = "close_post", _("Bỏ vị trí công tác")
    HOLD_POST = "hold_post", _("Giữ vị trí công tác")
    LEAVE_POST = "leave_post", _("Rời vị trí công tác")
    GRANT = "grant", _("Giao quyền")
    REVOKE = "revoke", _("Thu quyền")
    RECORD_ABSENCE = "record_absence", _("Ghi vắng mặt")
    END_ABSENCE = "end_absence", _("Kết thúc vắng mặt")
    DELEGATE = "delegate", _("Giao ký thay, thay thế")
    END_DELEGATION = "end_delegation", _("Chấm dứt ký thay, thay thế")
    MERGE_AGENCY = "merge_agency", _("Sáp nhập cơ quan")
    GIVE_PASSWORD = "give_password", _("Cấp mật khẩu")
    LOAD_PLACES = "load_places", _("Nạp danh mục đơn vị hành chính")


class JournalEntry(models.Model):
    """One act. Its key is the act's, so the same press twice leaves one entry and one effect."""

    id = models.UUIDField(primary_key=True)
    verb = models.CharField(max_length=20, choices=Verb.choices)
    subject_id = models.UUIDField()
    # Not a key: the act that founds an agency is entered before the agency is there.
    agency_id = models.UUIDField(null=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.DO_NOTHING, null=True, related_name="+"
    )
    post = models.ForeignKey(Post, on_delete=models.DO_NOTHING, null=True, related_name="+")
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    details = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("Nhật ký tổ chức")
        verbose_name_plural = _("Nhật ký tổ chức")
        indexes = (
            models.Index(name="orgs_journal_by_subject", fields=["subject_id", "recorded_at"]),
            models.Index(name="orgs_journal_by_agency", fields=["agency_id", "recorded_at"]),
        )

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {self.recorded_at:%d/%m/%Y %H:%M}"
