"""Which acts on a whole dossier there are, and which of them its page offers to whom."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import can_see_names, can_serve_applicant, leads_over
from motcua.apps.dossiers.states import VERB_LABELS, DossierState, Verb, transition
from motcua.apps.orgs.actor import Actor
from motcua.web.dossiers.acts.assign import AssignForm, assigns_here
from motcua.web.dossiers.acts.claim import ClaimForm, claims_here, works_here
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.give_back import GiveBackForm, gives_back_here, works_or_assigns_here
from motcua.web.dossiers.acts.note import NoteForm
from motcua.web.dossiers.acts.stop import StopForm
from motcua.web.dossiers.acts.void import VoidForm
from motcua.web.dossiers.acts.withdraw import WithdrawForm


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
)


def act_page_of(slug: str) -> ActPage | None:
    """The act of that address."""
    return next((page for page in (*ACT_PAGES, NOTE) if page.slug == slug), None)


def acts_offered(actor: Actor, card: DossierCard) -> list[ActPage]:
    """What the dossier's page offers this reader, in order."""
    return [page for page in ACT_PAGES if page.is_offered(actor, card)]
