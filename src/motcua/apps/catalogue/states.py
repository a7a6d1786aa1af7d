"""The closed vocabularies of the catalogue, with the words people read for each."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """Who carries a procedure out.  Since 2025-07-01 no district: facts of two-level local government."""

    MINISTRY = "ministry", _("Cấp bộ")
    PROVINCE = "province", _("Cấp tỉnh")
    COMMUNE = "commune", _("Cấp xã")
    OTHER = "other", _("Cơ quan khác")


class Subject(models.TextChoices):
    """Who may ask for a procedure, in the national database's own list."""

    CITIZEN = "citizen", _("Công dân Việt Nam")
    OVERSEAS_VIETNAMESE = "overseas_vietnamese", _("Người Việt Nam định cư ở nước ngoài")
    FOREIGNER = "foreigner", _("Người nước ngoài")
    OFFICIAL = "official", _("Cán bộ, công chức, viên chức")
    ENTERPRISE = "enterprise", _("Doanh nghiệp")
    VIETNAMESE_ENTERPRISE = "vietnamese_enterprise", _("Doanh nghiệp Việt Nam")
    FOREIGN_INVESTED_ENTERPRISE = "foreign_invested_enterprise", _("Doanh nghiệp có vốn đầu tư nước ngoài")
    COOPERATIVE = "cooperative", _("Hợp tác xã")
    ORGANISATION = "organisation", _("Tổ chức (không bao gồm doanh nghiệp, HTX)")
    FOREIGN_ORGANISATION = "foreign_organisation", _("Tổ chức nước ngoài")
    PARTY_MEMBER = "party_member", _("Đảng viên")
    PARTY_ORGANISATION = "party_organisation", _("Tổ chức Đảng")


class Channel(models.TextChoices):
    """How a dossier comes in."""

    COUNTER = "counter", _("Trực tiếp")
    ONLINE = "online", _("Trực tuyến")
    POST = "post", _("Dịch vụ bưu chính")


class ServiceLevel(models.TextChoices):
    """How far a procedure can be done online."""

    INFORMATION = "information", _("Cung cấp thông tin")
    PARTLY_ONLINE = "partly_online", _("Trực tuyến một phần")
    FULLY_ONLINE = "fully_online", _("Trực tuyến toàn trình")


class DraftState(models.TextChoices):
    """Where a prepared version stands before it has a day to begin on."""

    DRAFT = "draft", _("Đang soạn")
    PRESENTED = "presented", _("Chờ duyệt")
    APPROVED = "approved", _("Đã duyệt")
    WITHDRAWN = "withdrawn", _("Đã bỏ")


class VersionState(models.TextChoices):
    """Where a version stands on a day."""

    UPCOMING = "upcoming", _("Sắp có hiệu lực")
    IN_FORCE = "in_force", _("Đang có hiệu lực")
    SUPERSEDED = "superseded", _("Đã được thay thế")


class CatalogueVerb(models.TextChoices):
    """The acts on the catalogue."""

    COPY_VERSION = "copy_version", _("Sao một phiên bản để sửa")
    EDIT_VERSION = "edit_version", _("Lưu bản thảo")
    PRESENT_VERSION = "present_version", _("Trình duyệt")
    RETURN_DRAFT = "return_draft", _("Trả bản thảo để sửa")
    APPROVE_VERSION = "approve_version", _("Duyệt phiên bản")
    WITHDRAW_DRAFT = "withdraw_draft", _("Bỏ bản thảo")
    SET_COMMITMENT = "set_commitment", _("Cam kết rút ngắn thời hạn")
    END_COMMITMENT = "end_commitment", _("Thôi cam kết rút ngắn")


class PauseEffect(models.TextChoices):
    """What the clock does when the waiting is over."""

    PAUSE = "pause", _("Tính tiếp phần thời hạn còn lại")
    RESTART = "restart", _("Tính lại từ đầu")


class Reason(models.TextChoices):
    """Why a field of a published procedure could not be read, or was read with a doubt."""

    LIMIT_NOT_STATED = "limit_not_stated", _("Không có thông tin về thời hạn")
    LIMIT_WITHOUT_UNIT = "limit_without_unit", _("Thời hạn chỉ có số, không có đơn vị")
    LIMIT_RUNS_INTO_FEE = "limit_runs_into_fee", _("Thời hạn không có đơn vị, dính liền mức phí")
    LIMIT_IN_WORDS = "limit_in_words", _("Thời hạn viết bằng lời")
    LIMIT_IN_MONTHS = "limit_in_months", _("Thời hạn tính bằng tháng")
    LIMIT_OF_PART_DAYS = "limit_of_part_days", _("Thời hạn không tròn ngày")
    LIMIT_HOURS_UNCLEAR = "limit_hours_unclear", _("Không rõ giờ làm việc hay giờ đồng hồ")
    LIMIT_UNIT_DOUBTED = "limit_unit_doubted", _("Cột thời gian ghi ngày, mô tả ghi ngày làm việc")
    FEE_FREE_DOUBTED = "fee_free_doubted", _("Ghi miễn phí nhưng ghi chú dẫn quy định thu")
    FEE_CONTRADICTED = "fee_contradicted", _("Mức phí khác với số tiền trong ghi chú")
    FEE_IMPLAUSIBLE = "fee_implausible", _("Mức phí nhỏ bất thường")
    NOTE_END_UNCLEAR = "note_end_unclear", _("Không rõ ghi chú phí kết thúc ở đâu")
    COUNT_RUNS_INTO_NAME = "count_runs_into_name", _("Số bản dính liền tên giấy tờ")
    FORM_NAME_UNCLEAR = "form_name_unclear", _("Không tách được tên mẫu đơn khỏi tên giấy tờ")
    PAPERS_NOT_STATED = "papers_not_stated", _("Không có thành phần hồ sơ")
    TABLE_NOT_FOUND = "table_not_found", _("Không nhận ra bảng")
    NUMBER_UNCLEAR = "number_unclear", _("Không tách được số, ký hiệu văn bản")
    UNKNOWN_WORD = "unknown_word", _("Từ ngoài danh mục")

    @property
    def is_doubt(self) -> bool:
        """Whether the value was taken as the field says and only needs a look."""
        return self is Reason.LIMIT_UNIT_DOUBTED
