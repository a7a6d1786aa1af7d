"""Roles as data: what a post gets when it is made for a role. Afterwards its grants live a life of their own.

The list is that of practice M14 and ND118-2025 (as amended by ND309-2026) art. 3, 5; see docs/glossary.md.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.capabilities import Capability as C
from motcua.apps.orgs.capabilities import Scope as S

type RoleGrants = tuple[tuple[C, S], ...]


class Role(StrEnum):
    """What a post is for."""

    RECEIVING_OFFICER = "receiving_officer"
    """Cán bộ tiếp nhận: sits at a window of the one-stop desk."""
    DIGITISING_OFFICER = "digitising_officer"
    """Cán bộ số hóa: scans what was received."""
    RETURNING_OFFICER = "returning_officer"
    """Cán bộ trả kết quả: hands results over."""
    CASHIER = "cashier"
    """Kế toán, thủ quỹ: takes fees and charges."""
    DESK_LEADER = "desk_leader"
    """Giám đốc, Phó Giám đốc Trung tâm Phục vụ hành chính công."""
    CASE_OFFICER = "case_officer"
    """Chuyên viên thụ lý of a specialist unit."""
    HEAD_OF_UNIT = "head_of_unit"
    """Lãnh đạo phòng: assigns, reviews, presents for signature."""
    AGENCY_LEADER = "agency_leader"
    """Lãnh đạo cơ quan: signs."""
    DEPUTY_LEADER = "deputy_leader"
    """Cấp phó: directs the work of the agency, and signs for the head (KT.) by delegation alone."""
    RECORDS_CLERK = "records_clerk"
    """Văn thư: numbers and seals."""
    VERTICAL_OFFICER = "vertical_officer"
    """Cán bộ ngành dọc seated at a desk of the one-stop shop: the dossiers of the own agency only."""
    POSTAL_WORKER = "postal_worker"
    """Nhân viên bưu chính: receives for the desk, carries papers both ways."""
    SUPPORT_WORKER = "support_worker"
    """Người hỗ trợ: types for citizens, receives nothing."""
    PROCEDURE_CONTROLLER = "procedure_controller"
    """Cán bộ kiểm soát thủ tục hành chính: reads all of the province, no personal data."""
    INSPECTOR = "inspector"
    """Đoàn kiểm tra: the same, for the days of the inspection: such a post has a last day."""
    OVERSEER = "overseer"
    """Lãnh đạo tỉnh, giám sát: figures and states of all agencies below."""
    CATALOGUE_EDITOR = "catalogue_editor"
    """Prepares versions of procedures and processes."""
    CATALOGUE_APPROVER = "catalogue_approver"
    """Puts into force what the editor prepared."""
    ADMINISTRATOR = "administrator"
    """Quản trị nghiệp vụ: organisation, people, calendars. Opens no dossier."""
    OPERATOR = "operator"
    """Quản trị kỹ thuật: keeps the system running. Opens no dossier."""

    @property
    def label(self) -> str:
        """What officers call it."""
        return str(_LABELS[self])


DATED = frozenset({Role.INSPECTOR})
"""Roles whose posts end on a day that is known when they are made (practice M14)."""
GUESTS = frozenset({Role.VERTICAL_OFFICER})
"""Roles that sit at the desk of another agency."""

ROLES: Mapping[Role, RoleGrants] = MappingProxyType(
    {
        Role.RECEIVING_OFFICER: (
            (C.SEE, S.RECEIVING_DESK),
            (C.SEE_IDENTITY, S.RECEIVING_DESK),
            (C.ACCEPT, S.RECEIVING_DESK),
            (C.DIGITISE, S.RECEIVING_DESK),
            (C.DELIVER, S.RECEIVING_DESK),
            (C.COLLECT_FEES, S.RECEIVING_DESK),
            (C.TRANSFER_PAPERS, S.RECEIVING_DESK),
        ),
        Role.DIGITISING_OFFICER: (
            (C.SEE, S.RECEIVING_DESK),
            (C.DIGITISE, S.RECEIVING_DESK),
        ),
        Role.RETURNING_OFFICER: (
            (C.SEE, S.RECEIVING_DESK),
            (C.SEE_IDENTITY, S.RECEIVING_DESK),
            (C.DELIVER, S.RECEIVING_DESK),
            (C.TRANSFER_PAPERS, S.RECEIVING_DESK),
        ),
        Role.CASHIER: (
            (C.SEE, S.RECEIVING_DESK),
            (C.COLLECT_FEES, S.RECEIVING_DESK),
        ),
        Role.DESK_LEADER: (
            (C.SEE, S.RECEIVING_DESK),
            (C.SEE_IDENTITY, S.RECEIVING_DESK),
            (C.ACCEPT, S.RECEIVING_DESK),
            (C.DELIVER, S.RECEIVING_DESK),
            (C.ASSIGN, S.RECEIVING_DESK),
            (C.TRANSFER_PAPERS, S.RECEIVING_DESK),
            (C.SEE_FIGURES, S.AGENCY),
        ),
        Role.CASE_OFFICER: (
            (C.SEE, S.UNIT),
            (C.SEE_IDENTITY, S.OWN),
            (C.HANDLE, S.OWN),
            (C.TRANSFER_PAPERS, S.UNIT),
        ),
        Role.HEAD_OF_UNIT: (
            (C.SEE, S.UNIT),
            (C.SEE_IDENTITY, S.UNIT),
            (C.HANDLE, S.UNIT),
            (C.ASSIGN, S.UNIT),
            (C.REVIEW, S.UNIT),
            (C.SEE_FIGURES, S.UNIT),
        ),
        Role.AGENCY_LEADER: (
            (C.SEE, S.AGENCY),
            (C.SEE_IDENTITY, S.AGENCY),
            (C.ASSIGN, S.AGENCY),
            (C.APPROVE, S.AGENCY),
            (C.SEE_FIGURES, S.SUBTREE),
        ),
        Role.DEPUTY_LEADER: (
            (C.SEE, S.AGENCY),
            (C.SEE_IDENTITY, S.AGENCY),
            (C.ASSIGN, S.AGENCY),
            (C.SEE_FIGURES, S.SUBTREE),
        ),
        Role.RECORDS_CLERK: (
            (C.SEE, S.AGENCY),
            (C.ISSUE, S.AGENCY),
            (C.TRANSFER_PAPERS, S.AGENCY),
        ),
        Role.VERTICAL_OFFICER: (
            (C.SEE, S.AGENCY),
            (C.SEE_IDENTITY, S.AGENCY),
            (C.ACCEPT, S.AGENCY),
            (C.DELIVER, S.AGENCY),
        ),
        Role.POSTAL_WORKER: (
            (C.SEE, S.RECEIVING_DESK),
            (C.ACCEPT, S.RECEIVING_DESK),
            (C.TRANSFER_PAPERS, S.RECEIVING_DESK),
        ),
        Role.SUPPORT_WORKER: ((C.SUBMIT_FOR_OTHERS, S.OWN), (C.SEE, S.OWN)),
        Role.PROCEDURE_CONTROLLER: (
            (C.SEE, S.SUBTREE),
            (C.INSPECT, S.SUBTREE),
            (C.SEE_FIGURES, S.SUBTREE),
        ),
        Role.INSPECTOR: (
            (C.SEE, S.SUBTREE),
            (C.INSPECT, S.SUBTREE),
            (C.SEE_FIGURES, S.SUBTREE),
            (C.SEE_AUDIT, S.SUBTREE),
        ),
        Role.OVERSEER: ((C.SEE, S.SUBTREE), (C.SEE_FIGURES, S.SUBTREE)),
        Role.CATALOGUE_EDITOR: ((C.EDIT_CATALOGUE, S.SUBTREE), (C.EDIT_PROCESSES, S.SUBTREE)),
        Role.CATALOGUE_APPROVER: ((C.APPROVE_CATALOGUE, S.SUBTREE),),
        Role.ADMINISTRATOR: (
            (C.MANAGE_ORGANISATION, S.SUBTREE),
            (C.EDIT_CALENDARS, S.SUBTREE),
            (C.SEE_AUDIT, S.SUBTREE),
        ),
        Role.OPERATOR: ((C.OPERATE, S.SUBTREE),),
    }
)

_LABELS = {
    Role.RECEIVING_OFFICER: _("Cán bộ tiếp nhận"),
    Role.DIGITISING_OFFICER: _("Cán bộ số hóa"),
    Role.RETURNING_OFFICER: _("Cán bộ trả kết quả"),
    Role.CASHIER: _("Kế toán, thủ quỹ"),
    Role.DESK_LEADER: _("Lãnh đạo Trung tâm Phục vụ hành chính công"),
    Role.CASE_OFFICER: _("Chuyên viên thụ lý"),
    Role.HEAD_OF_UNIT: _("Lãnh đạo phòng"),
    Role.AGENCY_LEADER: _("Lãnh đạo cơ quan"),
    Role.DEPUTY_LEADER: _("Cấp phó của người đứng đầu"),
    Role.RECORDS_CLERK: _("Văn thư"),
    Role.VERTICAL_OFFICER: _("Cán bộ ngành dọc"),
    Role.POSTAL_WORKER: _("Nhân viên bưu chính"),
    Role.SUPPORT_WORKER: _("Người hỗ trợ"),
    Role.PROCEDURE_CONTROLLER: _("Cán bộ kiểm soát thủ tục hành chính"),
    Role.INSPECTOR: _("Đoàn kiểm tra"),
    Role.OVERSEER: _("Lãnh đạo tỉnh, giám sát"),
    Role.CATALOGUE_EDITOR: _("Biên tập danh mục"),
    Role.CATALOGUE_APPROVER: _("Duyệt danh mục"),
    Role.ADMINISTRATOR: _("Quản trị nghiệp vụ"),
    Role.OPERATOR: _("Quản trị kỹ thuật"),
}
