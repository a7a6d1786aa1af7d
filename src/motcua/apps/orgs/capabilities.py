"""What a post may be granted, and how far a grant reaches."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Capability(StrEnum):
    """One thing that a post may do. SEE alone opens dossiers; every other one acts on what is seen."""

    SEE = "see"
    """Open a dossier: its state, papers and timeline, personal numbers masked."""
    ACCEPT = "accept"
    """Receive a dossier at the desk, give it its code, or not accept it."""
    DIGITISE = "digitise"
    """Attach scans to a dossier and state which paper each one is."""
    HANDLE = "handle"
    """Appraise: do the steps of a case officer."""
    ASSIGN = "assign"
    """Give a task of one's unit to one of its officers, or take it back."""
    REVIEW = "review"
    """Look over an officer's work and present it for signature or return it."""
    APPROVE = "approve"
    """Sign: make a result final in the agency's name."""
    ISSUE = "issue"
    """Take a number from the book for a signed result and put the seal on it."""
    DELIVER = "deliver"
    """Hand a result over to the citizen and note who took it."""
    TRANSFER_PAPERS = "transfer_papers"
    """Hand paper sets from one holder to another, or take them over."""
    COLLECT_FEES = "collect_fees"
    """Take fees and charges and write receipts."""
    SUBMIT_FOR_OTHERS = "submit_for_others"
    """Type and send in a dossier for a citizen who stands by, without receiving it."""
    SEE_IDENTITY = "see_identity"
    """Read personal numbers, telephones and addresses in full; each look is logged with its purpose."""
    SEE_FIGURES = "see_figures"
    """Open reports and boards, down to lists without names."""
    SEE_AUDIT = "see_audit"
    """Read the log of looks at personal data, sign-ins and the journal of the organisation."""
    INSPECT = "inspect"
    """Read dossiers, papers and timelines of others for control; changes nothing."""
    EDIT_CATALOGUE = "edit_catalogue"
    """Prepare a new version of a procedure."""
    APPROVE_CATALOGUE = "approve_catalogue"
    """Put into force a version that somebody else prepared."""
    EDIT_PROCESSES = "edit_processes"
    """Draw processes and choose which one an agency follows."""
    EDIT_CALENDARS = "edit_calendars"
    """Set office hours, closures and working Saturdays."""
    MANAGE_ORGANISATION = "manage_organisation"
    """Open and close units, desks and posts, hire, appoint, grant and revoke."""
    OPERATE = "operate"
    """Watch over the running system: health, queues, backups. Opens no dossier."""

    @property
    def label(self) -> str:
        """What officers call it."""
        return str(_LABELS[self])


class Scope(StrEnum):
    """How far a grant reaches, seen from the post that has it."""

    OWN = "own"
    """What is assigned to this very post."""
    UNIT = "unit"
    """What lies with the post's unit."""
    AGENCY = "agency"
    """What the post's agency resolves or receives."""
    SUBTREE = "subtree"
    """The post's agency and every agency below it at that date."""
    RECEIVING_DESK = "receiving_desk"
    """What was received at the post's desk, whichever agency resolves it."""

    @property
    def label(self) -> str:
        """What officers call it."""
        return str(_SCOPE_LABELS[self])


_LABELS = {
    Capability.SEE: _("Xem hồ sơ"),
    Capability.ACCEPT: _("Tiếp nhận"),
    Capability.DIGITISE: _("Số hóa"),
    Capability.HANDLE: _("Thụ lý"),
    Capability.ASSIGN: _("Phân công"),
    Capability.REVIEW: _("Soát xét, trình ký"),
    Capability.APPROVE: _("Phê duyệt, ký"),
    Capability.ISSUE: _("Cấp số, đóng dấu"),
    Capability.DELIVER: _("Trả kết quả"),
    Capability.TRANSFER_PAPERS: _("Bàn giao hồ sơ giấy"),
    Capability.COLLECT_FEES: _("Thu phí, lệ phí"),
    Capability.SUBMIT_FOR_OTHERS: _("Nộp hộ"),
    Capability.SEE_IDENTITY: _("Xem số định danh, điện thoại, địa chỉ"),
    Capability.SEE_FIGURES: _("Xem số liệu"),
    Capability.SEE_AUDIT: _("Xem nhật ký"),
    Capability.INSPECT: _("Kiểm tra"),
    Capability.EDIT_CATALOGUE: _("Soạn danh mục thủ tục"),
    Capability.APPROVE_CATALOGUE: _("Duyệt danh mục thủ tục"),
    Capability.EDIT_PROCESSES: _("Soạn quy trình"),
    Capability.EDIT_CALENDARS: _("Lập lịch làm việc"),
    Capability.MANAGE_ORGANISATION: _("Quản lý tổ chức"),
    Capability.OPERATE: _("Vận hành kỹ thuật"),
}

_SCOPE_LABELS = {
    Scope.OWN: _("Việc của mình"),
    Scope.UNIT: _("Đơn vị"),
    Scope.AGENCY: _("Cơ quan"),
    Scope.SUBTREE: _("Cơ quan và cấp dưới"),
    Scope.RECEIVING_DESK: _("Bộ phận tiếp nhận của mình"),
}
