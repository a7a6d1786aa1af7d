"""Where a dossier can be, and every way from one state to another with who may go it and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.capabilities import Capability


class DossierState(TextChoices):
    SUBMITTED = "submitted", _("Chờ tiếp nhận")
    """Sent in online or by post; no code, no promise and no figure yet."""
    NOT_ACCEPTED = "not_accepted", _("Từ chối tiếp nhận")
    """Never received, so no figure counts it (practice W8)."""
    IN_PROCESS = "in_process", _("Đang giải quyết")
    PAUSED = "paused", _("Tạm dừng tính thời hạn")
    """Its clock stands still on a ground of its procedure's version (practice M6)."""
    RESOLVED = "resolved", _("Đã có kết quả")
    """The result is numbered and issued: here the clock ends, not at the hand-over (QD766-2022, 2.1)."""
    DELIVERED = "delivered", _("Đã trả kết quả")
    WITHDRAWN = "withdrawn", _("Đã rút hồ sơ")
    STOPPED = "stopped", _("Đã dừng giải quyết")
    """The applicant asked to stop before there was a decision (ND118-2025 Đ21)."""
    VOIDED = "voided", _("Đã hủy do nhập sai")
    """A wrong entry; its code is never used again (practice M5)."""


RUNNING = frozenset({DossierState.IN_PROCESS, DossierState.PAUSED})
"""Received, and neither resolved nor ended."""

ENDED = frozenset({DossierState.WITHDRAWN, DossierState.STOPPED, DossierState.VOIDED})
"""Ended without a result; what it counts for is said by the state."""


class Outcome(TextChoices):
    """What was decided. Both are resolved dossiers (facts 8b, practice W8)."""

    GRANTED = "granted", _("Đã giải quyết theo yêu cầu")
    REFUSED = "refused", _("Từ chối giải quyết")


class Verb(StrEnum):
    """What can be done to a dossier. The words are those of the law."""

    ACCEPT = "accept"
    COMPLETE_STEP = "complete_step"
    RETURN_STEP = "return_step"
    DRAFT_RESULT = "draft_result"
    APPROVE_RESULT = "approve_result"
    ISSUE_RESULT = "issue_result"
    DELIVER_RESULT = "deliver_result"
    TYPESET_RECEIPT = "typeset_receipt"
    FIRE_TIMER = "fire_timer"
    RECALCULATE_DUE = "recalculate_due"
    MOVE_TIMERS = "move_timers"
    PAUSE = "pause"
    RESUME = "resume"
    REQUEST_SUPPLEMENT = "request_supplement"
    RECEIVE_SUPPLEMENT = "receive_supplement"
    RECEIVE_SUPPLEMENT_PART = "receive_supplement_part"
    EXTEND = "extend"
    RESCHEDULE = "reschedule"
    REMIND_OF_PAUSE = "remind_of_pause"
    SUBMIT = "submit"
    ASK_SUBMITTER = "ask_submitter"
    NOT_ACCEPT = "not_accept"
    WITHDRAW = "withdraw"
    STOP = "stop"
    VOID = "void"
    CORRECT = "correct"
    RECALL_RESULT = "recall_result"
    REOPEN = "reopen"
    MOVE_TO_RIGHT_PROCEDURE = "move_to_right_procedure"
    ASSIGN = "assign"
    CLAIM = "claim"
    GIVE_BACK = "give_back"
    ADD_NOTE = "add_note"
    UNDO = "undo"
    CONSULT = "consult"
    ANSWER_CONSULTATION = "answer_consultation"
    WITHDRAW_CONSULTATION = "withdraw_consultation"


VERB_LABELS = {
    Verb.ACCEPT: _("Tiếp nhận hồ sơ"),
    Verb.COMPLETE_STEP: _("Xong bước"),
    Verb.RETURN_STEP: _("Trả lại bước trước"),
    Verb.DRAFT_RESULT: _("Soạn dự thảo kết quả"),
    Verb.APPROVE_RESULT: _("Ký duyệt kết quả"),
    Verb.ISSUE_RESULT: _("Cấp số, phát hành kết quả"),
    Verb.DELIVER_RESULT: _("Trả kết quả"),
    Verb.TYPESET_RECEIPT: _("In giấy tiếp nhận và hẹn trả"),
    Verb.FIRE_TIMER: _("Đến thời điểm hẹn"),
    Verb.RECALCULATE_DUE: _("Tính lại hạn theo lịch làm việc"),
    Verb.MOVE_TIMERS: _("Dời hẹn giờ theo lịch làm việc"),
    Verb.PAUSE: _("Tạm dừng tính thời hạn"),
    Verb.RESUME: _("Tiếp tục tính thời hạn"),
    Verb.REQUEST_SUPPLEMENT: _("Yêu cầu bổ sung hồ sơ"),
    Verb.RECEIVE_SUPPLEMENT: _("Nhận bổ sung hồ sơ"),
    Verb.RECEIVE_SUPPLEMENT_PART: _("Nhận bổ sung một phần"),
    Verb.EXTEND: _("Gia hạn theo luật chuyên ngành"),
    Verb.RESCHEDULE: _("Xin lỗi và hẹn lại"),
    Verb.REMIND_OF_PAUSE: _("Nhắc hồ sơ tạm dừng lâu"),
    Verb.SUBMIT: _("Nộp hồ sơ"),
    Verb.ASK_SUBMITTER: _("Yêu cầu bổ sung trước khi tiếp nhận"),
    Verb.NOT_ACCEPT: _("Từ chối tiếp nhận"),
    Verb.WITHDRAW: _("Rút hồ sơ"),
    Verb.STOP: _("Dừng giải quyết"),
    Verb.VOID: _("Hủy hồ sơ nhập sai"),
    Verb.CORRECT: _("Đính chính thông tin"),
    Verb.RECALL_RESULT: _("Thu hồi, đính chính, hủy bỏ kết quả"),
    Verb.REOPEN: _("Mở lại hồ sơ"),
    Verb.MOVE_TO_RIGHT_PROCEDURE: _("Chuyển sang đúng thủ tục, cơ quan"),
    Verb.ASSIGN: _("Phân công"),
    Verb.CLAIM: _("Nhận việc"),
    Verb.GIVE_BACK: _("Trả lại việc"),
    Verb.ADD_NOTE: _("Ghi chú nội bộ"),
    Verb.UNDO: _("Hoàn tác"),
    Verb.CONSULT: _("Lấy ý kiến"),
    Verb.ANSWER_CONSULTATION: _("Cho ý kiến"),
    Verb.WITHDRAW_CONSULTATION: _("Thôi hỏi ý kiến"),
}


UNDOABLE = frozenset({Verb.ASSIGN, Verb.CLAIM, Verb.GIVE_BACK, Verb.COMPLETE_STEP, Verb.RETURN_STEP})
"""What whoever did it last may take back, as long as nothing left the house (decision 32)."""

PASSED_OVER = frozenset({Verb.ADD_NOTE, Verb.TYPESET_RECEIPT, Verb.REMIND_OF_PAUSE, Verb.RECALCULATE_DUE})
"""Entries after an act that leave open whether it can be undone: they touch nothing that it changed."""


@dataclass(frozen=True, slots=True)
class Transition:
    """One row of the table: `verb` leads from `from_state` to `to_state`.

    `None` as `from_state` is a dossier that is not there yet. `capability` is what the actor's post
    needs; `None` means the system does it. `source` is an id of docs/sources.md.
    """

    verb: Verb
    from_state: DossierState | None
    to_state: DossierState
    capability: Capability | None
    source: str


_SENT, _NOT, _IN, _HELD = (
    DossierState.SUBMITTED,
    DossierState.NOT_ACCEPTED,
    DossierState.IN_PROCESS,
    DossierState.PAUSED,
)
_OUT, _DONE = DossierState.RESOLVED, DossierState.DELIVERED
_BACK, _STOPPED, _VOIDED = DossierState.WITHDRAWN, DossierState.STOPPED, DossierState.VOIDED
_OPEN = (_IN, _HELD)
_ACCEPTED = (_IN, _HELD, _OUT, _DONE, _BACK, _STOPPED, _VOIDED)


def _leads(
    verb: Verb,
    from_states: Sequence[DossierState | None],
    to_state: DossierState,
    capability: Capability | None,
    source: str,
) -> tuple[Transition, ...]:
    """The same way from several states."""
    return tuple(Transition(verb, state, to_state, capability, source) for state in from_states)


def _stays(
    verb: Verb, states: Sequence[DossierState], capability: Capability | None, source: str
) -> tuple[Transition, ...]:
    """A verb after which a dossier is in the state in which it was."""
    return tuple(Transition(verb, state, state, capability, source) for state in states)


TRANSITIONS = (
    # Before it is received.
    *_leads(Verb.SUBMIT, [None], _SENT, None, "ND118-2025 Đ17"),
    *_stays(Verb.ASK_SUBMITTER, [_SENT], Capability.ACCEPT, "ND118-2025 Đ17"),
    *_leads(Verb.NOT_ACCEPT, [_SENT], _NOT, Capability.ACCEPT, "TT03-2025 Mẫu 03"),
    *_leads(Verb.ACCEPT, [None, _SENT], _IN, Capability.ACCEPT, "ND118-2025 Đ17"),
    # The work.
    *_stays(Verb.COMPLETE_STEP, [_IN], None, "ND118-2025 Đ18"),
    *_stays(Verb.RETURN_STEP, [_IN], None, "ND118-2025 Đ18"),
    *_stays(Verb.ASSIGN, _OPEN, Capability.ASSIGN, "ND118-2025 Đ18"),
    *_stays(Verb.CLAIM, _OPEN, None, "ND118-2025 Đ18"),
    *_stays(Verb.GIVE_BACK, _OPEN, None, "ND118-2025 Đ18"),
    *_stays(Verb.CONSULT, _OPEN, None, "ND118-2025 Đ18"),
    *_stays(Verb.ANSWER_CONSULTATION, _OPEN, None, "ND118-2025 Đ18"),
    *_stays(Verb.WITHDRAW_CONSULTATION, _OPEN, None, "ND118-2025 Đ18"),
    *_stays(Verb.FIRE_TIMER, [_IN, _HELD], None, "ND118-2025 Đ18"),
    *_stays(Verb.UNDO, _OPEN, None, "ND118-2025 Đ18"),
    *_stays(Verb.ADD_NOTE, _ACCEPTED, None, "ND118-2025 Đ18"),
    # Its clock.
    *_leads(Verb.PAUSE, [_IN], _HELD, None, "ND151-2025"),
    *_leads(Verb.RESUME, [_HELD], _IN, None, "ND151-2025"),
    *_leads(Verb.REQUEST_SUPPLEMENT, [_IN], _HELD, None, "ND118-2025 Đ17"),
    *_stays(Verb.RECEIVE_SUPPLEMENT_PART, [_HELD], None, "ND118-2025 Đ17"),
    *_leads(Verb.RECEIVE_SUPPLEMENT, [_HELD], _IN, None, "ND118-2025 Đ17"),
    *_stays(Verb.REMIND_OF_PAUSE, [_HELD], None, "ND118-2025 Đ17"),
    *_stays(Verb.EXTEND, [_IN], Capability.APPROVE, "ND23-2015 Điều 21"),
    *_stays(Verb.RESCHEDULE, [_IN], Capability.APPROVE, "ND118-2025 Đ18"),
    *_stays(Verb.RECALCULATE_DUE, _OPEN, None, "BLDS-2015 Đ147"),
    *_stays(Verb.MOVE_TIMERS, [*_OPEN, _OUT], None, "BLDS-2015 Đ147"),
    # Its result.
    *_stays(Verb.DRAFT_RESULT, _OPEN, Capability.HANDLE, "ND30-2020 Đ10"),
    *_stays(Verb.APPROVE_RESULT, [_IN], Capability.APPROVE, "ND30-2020 Đ13"),
    *_leads(Verb.ISSUE_RESULT, [_IN], _OUT, Capability.ISSUE, "ND30-2020 Đ15"),
    *_stays(Verb.FIRE_TIMER, [_OUT], None, "ND118-2025 Đ22"),
    *_leads(Verb.DELIVER_RESULT, [_OUT], _DONE, Capability.DELIVER, "ND118-2025 Đ22"),
    *_stays(Verb.RECALL_RESULT, [_OUT, _DONE], Capability.APPROVE, "ND30-2020 Đ18"),
    # Ended otherwise, put right, taken up again.
    *_leads(Verb.WITHDRAW, _OPEN, _BACK, Capability.ACCEPT, "ND118-2025 Đ21"),
    *_leads(Verb.STOP, _OPEN, _STOPPED, Capability.ACCEPT, "ND118-2025 Đ21"),
    *_leads(Verb.VOID, _OPEN, _VOIDED, Capability.ASSIGN, "TT03-2025 Đ13"),
    *_leads(Verb.MOVE_TO_RIGHT_PROCEDURE, _OPEN, _VOIDED, Capability.ACCEPT, "ND118-2025 Đ17"),
    *_stays(Verb.CORRECT, _OPEN, Capability.ACCEPT, "ND118-2025 Đ17"),
    *_leads(Verb.REOPEN, [_OUT, _DONE, _BACK, _STOPPED], _IN, Capability.ASSIGN, "ND118-2025 Đ17"),
    *_stays(Verb.TYPESET_RECEIPT, _ACCEPTED, None, "TT03-2025 Mẫu 01"),
)
"""`None` for a step's capability: the process names it on each step."""

_BY_VERB_AND_STATE = {(row.verb, row.from_state): row for row in TRANSITIONS}


def transition(verb: Verb, from_state: DossierState | None) -> Transition | None:
    """The row of the table, or None where the verb is not possible."""
    return _BY_VERB_AND_STATE.get((verb, from_state))


class TaskState(TextChoices):
    OPEN = "open", _("Đang làm")
    DONE = "done", _("Xong")
    CANCELLED = "cancelled", _("Bỏ")


class PartRole(TextChoices):
    """The parts people play in a dossier; one person may play several (practice M9)."""

    OWNER = "owner", _("Chủ hồ sơ")
    SUBMITTER = "submitter", _("Người nộp")
    AUTHORISED = "authorised", _("Người được ủy quyền")
    RECIPIENT = "recipient", _("Người nhận kết quả")


class Channel(TextChoices):
    """Which way something travels; way in and way out are independent (practice M10)."""

    COUNTER = "counter", _("Tại quầy")
    ONLINE = "online", _("Trực tuyến")
    POST = "post", _("Bưu chính")


class PaperForm(TextChoices):
    """Papers that the office issues on a dossier."""

    RECEIPT_SLIP = "receipt_slip", _("Giấy tiếp nhận hồ sơ và hẹn trả kết quả")
    RESULT = "result", _("Văn bản kết quả")
    SUPPLEMENT_REQUEST = "supplement_request", _("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ")
    """Mẫu 02. The forms below are numbered by their act (`commands/numbered_paper.py`)."""
    NOT_ACCEPTED = "not_accepted", _("Phiếu từ chối tiếp nhận giải quyết hồ sơ")
    """Mẫu 03."""
    APOLOGY = "apology", _("Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết")
    """Mẫu 04."""
    STOP_NOTICE = "stop_notice", _("Thông báo dừng giải quyết hồ sơ")
    """Mẫu 05."""
    RECALL_DECISION = "recall_decision", _("Quyết định về kết quả đã phát hành")
    """By which an issued result is taken back, corrected or annulled (practice M5)."""


class ClockChangeKind(TextChoices):
    """The three kinds of new date that practice mixes up, and the law does not (practice W3)."""

    EXTENDED = "extended", _("Gia hạn theo luật chuyên ngành")
    """The limit is longer: not late."""
    RESCHEDULED = "rescheduled", _("Xin lỗi và hẹn lại")
    """The promise moves, lateness stays."""
    RESTARTED = "restarted", _("Tính lại từ đầu")
    """The dossier came back complete: the whole limit runs anew."""


class LateGround(TextChoices):
    """Why something is written down later than it happened (practice M4)."""

    NO_POWER = "no_power", _("Mất điện")
    NO_NETWORK = "no_network", _("Mất mạng, hệ thống lỗi")
    ON_THE_ROAD = "on_the_road", _("Tiếp nhận lưu động")
    ON_PAPER = "on_paper", _("Nhập hồ sơ giấy")


class NotAcceptedFor(TextChoices):
    """Why a submission is not accepted. Source: ND118-2025 Đ17."""

    NOT_COMPETENT = "not_competent", _("Không thuộc thẩm quyền giải quyết")
    NOT_ELIGIBLE = "not_eligible", _("Đối tượng không thuộc diện thực hiện thủ tục")
    INCOMPLETE = "incomplete", _("Thành phần hồ sơ không đầy đủ, không bổ sung sau khi được yêu cầu")
    UNREADABLE = "unreadable", _("Tệp tin, giấy tờ không đọc được hoặc không hợp lệ")
    DUPLICATE = "duplicate", _("Trùng với hồ sơ đang giải quyết")


class RecallKind(TextChoices):
    """What a new decision says of a result that was issued (practice M5)."""

    REVOKED = "revoked", _("Thu hồi")
    CORRECTED = "corrected", _("Đính chính")
    """The result stays in force as the decision corrects it."""
    ANNULLED = "annulled", _("Hủy bỏ")


class Collector(TextChoices):
    """Who takes the result away (practice M10)."""

    OWNER = "owner", _("Chủ hồ sơ, có giấy hẹn")
    AUTHORISED = "authorised", _("Người được ủy quyền")
    LOST_SLIP = "lost_slip", _("Chủ hồ sơ, mất giấy hẹn")
