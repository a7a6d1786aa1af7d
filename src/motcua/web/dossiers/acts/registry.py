"""Which acts on a whole dossier there are, and which of them its page offers to whom."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import (
    can_consult,
    can_recall_result,
    can_see_names,
    can_serve_applicant,
    can_sign_for,
    leads_over,
)
from motcua.apps.dossiers.states import VERB_LABELS, DossierState, Verb, transition
from motcua.apps.orgs.actor import Actor
from motcua.web.dossiers.acts.answer_consultation import AnswerForm, answers_here, is_asked_here
from motcua.web.dossiers.acts.assign import AssignForm, assigns_here
from motcua.web.dossiers.acts.claim import ClaimForm, claims_here, works_here
from motcua.web.dossiers.acts.consult import ConsultForm
from motcua.web.dossiers.acts.correct import CorrectForm
from motcua.web.dossiers.acts.extend import ExtendForm
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.give_back import GiveBackForm, gives_back_here, works_or_assigns_here
from motcua.web.dossiers.acts.may_stop_clock import (
    may_ask_for_supplement,
    may_pause,
    may_receive_supplement,
    may_resume,
    works_on_it,
)
from motcua.web.dossiers.acts.move_to_right_procedure import MoveForm
from motcua.web.dossiers.acts.note import NoteForm
from motcua.web.dossiers.acts.pause import PauseForm
from motcua.web.dossiers.acts.recall_result import RecallForm, recalls_here
from motcua.web.dossiers.acts.receive_supplement import ReceiveSupplementForm
from motcua.web.dossiers.acts.reopen import ReopenForm, reopens_here
from motcua.web.dossiers.acts.request_supplement import SupplementForm
from motcua.web.dossiers.acts.reschedule import RescheduleForm
from motcua.web.dossiers.acts.resume import ResumeForm
from motcua.web.dossiers.acts.stop import StopForm
from motcua.web.dossiers.acts.undo import UndoForm, undoes_here
from motcua.web.dossiers.acts.void import VoidForm
from motcua.web.dossiers.acts.withdraw import WithdrawForm
from motcua.web.dossiers.acts.withdraw_consultation import WithdrawQuestionForm, withdraws_question_here


@dataclass(frozen=True, slots=True, kw_only=True)
class ActPage:
    """One act: the end of its address, its verb, its form, and who may.

    help: what follows from it, in one or two sentences. hurts: it cannot be taken back, and says so.
    icon: of the Tabler set. offered: a narrower question than `may`, for what the page offers; a second
    press, which finds the dossier changed by the first, needs to pass `may` alone.
    """

    slug: str
    verb: Verb
    form: type[DossierForm]
    may: Callable[[Actor, DossierCard], bool]
    help: str | Promise
    icon: str = "dots"
    hurts: bool = False
    offered: Callable[[Actor, DossierCard], bool] | None = None

    @property
    def label(self) -> str:
        """As the table of transitions calls it."""
        return str(VERB_LABELS[self.verb])

    def is_offered(self, actor: Actor, card: DossierCard) -> bool:
        """Whether the law has a way from the dossier's state, and this reader may go it."""
        asked = self.offered or self.may
        return transition(self.verb, DossierState(card.dossier.state)) is not None and asked(actor, card)


NOTE = ActPage(
    slug="note",
    verb=Verb.ADD_NOTE,
    form=NoteForm,
    may=lambda actor, _card: can_see_names(actor),
    help=_("Đồng nghiệp xem được hồ sơ này đọc được ghi chú; người nộp thì không. Ghi chú không sửa được."),
    icon="message",
)
"""Offered beside the notes, not among the other acts."""

UNDO = ActPage(
    slug="undo",
    verb=Verb.UNDO,
    form=UndoForm,
    may=lambda _actor, _card: True,
    offered=undoes_here,
    help=_("Hồ sơ trở về như trước việc bạn vừa làm. Dòng thời gian giữ cả hai."),
    icon="arrow-back-up",
)
"""Offered beside the last act; whose act it was is asked by the command, which knows a second press."""

ACT_PAGES: tuple[ActPage, ...] = (
    ActPage(
        slug="claim",
        verb=Verb.CLAIM,
        form=ClaimForm,
        may=works_here,
        offered=claims_here,
        help=_("Việc thành của bạn; đồng nghiệp trong đơn vị thấy bạn đang giữ."),
        icon="hand-grab",
    ),
    ActPage(
        slug="assign",
        verb=Verb.ASSIGN,
        form=AssignForm,
        may=assigns_here,
        help=_("Việc nằm ở người được chọn. Hạn trả kết quả không đổi."),
        icon="user-plus",
    ),
    ActPage(
        slug="give-back",
        verb=Verb.GIVE_BACK,
        form=GiveBackForm,
        may=works_or_assigns_here,
        offered=gives_back_here,
        help=_("Việc trở về đơn vị, chưa ai giữ. Hạn trả kết quả không đổi."),
        icon="user-minus",
    ),
    ActPage(
        slug="answer-consultation",
        verb=Verb.ANSWER_CONSULTATION,
        form=AnswerForm,
        may=is_asked_here,
        offered=answers_here,
        help=_("Cơ quan giải quyết đọc ý kiến ngay. Trả lời sau hạn vẫn ghi được và được đánh dấu."),
        icon="message-reply",
    ),
    ActPage(
        slug="consult",
        verb=Verb.CONSULT,
        form=ConsultForm,
        may=can_consult,
        help=_("Các đơn vị được hỏi cùng lúc và thấy hồ sơ này. Thời hạn giải quyết vẫn chạy trong khi chờ."),
        icon="messages",
    ),
    ActPage(
        slug="withdraw-consultation",
        verb=Verb.WITHDRAW_CONSULTATION,
        form=WithdrawQuestionForm,
        may=can_consult,
        offered=withdraws_question_here,
        help=_("Đơn vị được hỏi không còn thấy hồ sơ này."),
        icon="message-off",
    ),
    ActPage(
        slug="request-supplement",
        verb=Verb.REQUEST_SUPPLEMENT,
        form=SupplementForm,
        may=works_on_it,
        offered=may_ask_for_supplement,
        help=_(
            "Một phiếu (Mẫu 02) ghi hết mọi chỗ thiếu, mỗi chỗ kèm việc người nộp cần làm. "
            "Thời hạn tạm dừng đến khi bổ sung đủ."
        ),
        icon="clipboard-list",
    ),
    ActPage(
        slug="receive-supplement",
        verb=Verb.RECEIVE_SUPPLEMENT,
        form=ReceiveSupplementForm,
        may=works_on_it,
        offered=may_receive_supplement,
        help=_("Đánh dấu nội dung đã được bổ sung. Đủ cả thì thời hạn tính tiếp; mới một phần thì vẫn chờ."),
        icon="clipboard-check",
    ),
    ActPage(
        slug="pause",
        verb=Verb.PAUSE,
        form=PauseForm,
        may=works_on_it,
        offered=may_pause,
        help=_(
            "Thời hạn đứng lại theo căn cứ mà thủ tục cho phép; chờ đồng nghiệp không phải là căn cứ. "
            "Hồ sơ đã quá hạn thì vẫn là quá hạn."
        ),
        icon="player-pause",
    ),
    ActPage(
        slug="resume",
        verb=Verb.RESUME,
        form=ResumeForm,
        may=works_on_it,
        offered=may_resume,
        help=_("Thời hạn chạy tiếp; hạn trả kết quả được tính lại với mọi lần tạm dừng."),
        icon="player-play",
    ),
    ActPage(
        slug="extend",
        verb=Verb.EXTEND,
        form=ExtendForm,
        may=can_sign_for,
        help=_("Luật chuyên ngành cho thời hạn dài hơn: hạn dời và không bị tính là quá hạn."),
        icon="calendar-plus",
    ),
    ActPage(
        slug="reschedule",
        verb=Verb.RESCHEDULE,
        form=RescheduleForm,
        may=can_sign_for,
        help=_("Văn bản xin lỗi (Mẫu 04) do người đứng đầu cơ quan ký, cho người nộp biết lý do và hẹn mới."),
        icon="calendar-exclamation",
    ),
    ActPage(
        slug="correct",
        verb=Verb.CORRECT,
        form=CorrectForm,
        may=can_serve_applicant,
        help=_(
            "Sửa chỗ ghi sai lúc tiếp nhận. Sau khi kết quả đã ký thì không sửa, mà làm thủ tục cải chính."
        ),
        icon="pencil",
    ),
    ActPage(
        slug="move",
        verb=Verb.MOVE_TO_RIGHT_PROCEDURE,
        form=MoveForm,
        may=can_serve_applicant,
        help=_("Hồ sơ này được hủy, hồ sơ mới thay chỗ nó và tính hạn từ lúc tiếp nhận ban đầu."),
        icon="arrows-right-left",
        hurts=True,
    ),
    ActPage(
        slug="withdraw",
        verb=Verb.WITHDRAW,
        form=WithdrawForm,
        may=can_serve_applicant,
        help=_(
            "Người nộp rút hồ sơ và nhận lại giấy tờ. Hồ sơ không giải quyết nữa; mã hồ sơ không dùng lại."
        ),
        icon="arrow-back-up",
        hurts=True,
    ),
    ActPage(
        slug="stop",
        verb=Verb.STOP,
        form=StopForm,
        may=can_serve_applicant,
        help=_(
            "Người nộp đề nghị dừng khi chưa có kết quả. Thông báo dừng giải quyết (Mẫu 05) được cấp số ngay."
        ),
        icon="player-stop",
        hurts=True,
    ),
    ActPage(
        slug="void",
        verb=Verb.VOID,
        form=VoidForm,
        may=leads_over,
        help=_(
            "Dùng khi hồ sơ được nhập nhầm. Mã hồ sơ không dùng lại; báo cáo có dòng riêng cho hồ sơ hủy."
        ),
        icon="trash",
        hurts=True,
    ),
    ActPage(
        slug="recall-result",
        verb=Verb.RECALL_RESULT,
        form=RecallForm,
        may=can_recall_result,
        offered=recalls_here,
        help=_("Ra một quyết định mới về kết quả đã phát hành. Văn bản cũ giữ nguyên trong hồ sơ."),
        icon="file-x",
        hurts=True,
    ),
    ActPage(
        slug="reopen",
        verb=Verb.REOPEN,
        form=ReopenForm,
        may=leads_over,
        offered=reopens_here,
        help=_(
            "Quy trình làm lại từ bước đầu, hạn tính lại từ lúc mở. Số liệu đã báo cáo về hồ sơ này thay đổi."
        ),
        icon="rotate",
        hurts=True,
    ),
)


def act_page_of(slug: str) -> ActPage | None:
    """The act of that address."""
    return next((page for page in (*ACT_PAGES, NOTE, UNDO) if page.slug == slug), None)


def acts_offered(actor: Actor, card: DossierCard) -> list[ActPage]:
    """What the dossier's page offers this reader, in order."""
    return [page for page in ACT_PAGES if page.is_offered(actor, card)]
