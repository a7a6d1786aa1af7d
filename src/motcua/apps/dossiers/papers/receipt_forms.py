"""The wording of Mẫu 01, generation by generation. A paper keeps the form of the day it was made out."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptForm:
    """What one circular prints on the receipt. Labels are the circular's own and are not translated."""

    source: str
    """Short id in docs/sources.md."""

    valid_from: date
    valid_to: date | None
    """First day on which the form is no longer used; None while it is in force."""

    desk_labels: tuple[str, ...]
    """What the desk may be called; the form leaves standing the one that applies."""

    applicant_label: str
    identity_label: str | None
    """None where the form does not ask for a number."""

    authoriser_label: str | None
    """None where the form has no place for a person who authorised the applicant."""

    numbered: bool
    """Whether the papers, sets and times are points 1 to 6."""

    copy_remark: str
    """Printed under the title, in brackets; "" where the form has none."""

    notes: tuple[str, ...]
    submitter_remarks: tuple[str, ...]
    receiver_remarks: tuple[str, ...]

    def desk_label(self, desk_name: str) -> str:
        """The words before the desk's name; "" when the name says by itself what the desk is."""
        says_it = desk_name.casefold().startswith(tuple(label.casefold() for label in self.desk_labels))
        return "" if says_it else "/".join(self.desk_labels)


_SIGN_AND_NAME = "(Ký và ghi rõ họ tên)"

RECEIPT_FORMS = (
    ReceiptForm(
        source="TT01-2018",
        valid_from=date(2019, 1, 8),
        valid_to=date(2025, 9, 15),
        desk_labels=("Bộ phận tiếp nhận và trả kết quả",),
        applicant_label="Tiếp nhận hồ sơ của",
        identity_label=None,
        authoriser_label=None,
        numbered=True,
        copy_remark="Liên: Lưu/giao khách hàng",
        notes=(
            "Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập thành 2 liên; một liên chuyển kèm theo "
            "Phiếu kiểm soát quá trình giải quyết hồ sơ và được lưu tại Bộ phận tiếp nhận và trả kết quả; "
            "một liên giao cho cá nhân, tổ chức nộp hồ sơ.",
            "Cá nhân, tổ chức có thể đăng ký nhận kết quả tại Bộ phận tiếp nhận và trả kết quả "
            "hoặc tại nhà (trụ sở tổ chức) qua dịch vụ bưu chính.",
        ),
        submitter_remarks=(_SIGN_AND_NAME,),
        receiver_remarks=(_SIGN_AND_NAME,),
    ),
    ReceiptForm(
        source="TT03-2025",
        valid_from=date(2025, 9, 15),
        valid_to=None,
        desk_labels=("Trung tâm Phục vụ hành chính công", "Bộ phận Tiếp nhận và Trả kết quả"),
        applicant_label="Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức",
        identity_label="Số định danh cá nhân/tổ chức",
        authoriser_label="Người ủy quyền",
        numbered=False,
        copy_remark="",
        notes=(),
        submitter_remarks=(_SIGN_AND_NAME,),
        receiver_remarks=(
            _SIGN_AND_NAME,
            "(Chữ ký số của người tiếp nhận hồ sơ nếu là biểu mẫu điện tử)",
        ),
    ),
)


def form_in_force(on: date) -> ReceiptForm:
    """The form of that day; the oldest known one for days before it, since history is printed too."""
    return next((form for form in reversed(RECEIPT_FORMS) if form.valid_from <= on), RECEIPT_FORMS[0])
