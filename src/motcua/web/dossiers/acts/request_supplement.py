"""The form of yêu cầu bổ sung hồ sơ: every gap at once, each with what to bring and why."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.catalogue.queries.asked_papers import legal_bases, required_papers
from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.request_supplement import SupplementInput, request_supplement
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.queries.supplement_doubts import Doubt, DoubtfulLine, doubtful_lines
from motcua.apps.dossiers.queries.supplement_leaders import leader_posts
from motcua.apps.orgs.actor import Actor
from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.dossiers.acts.gap_lines import (
    LAWS_LIST,
    PAPERS_LIST,
    SHOWN_AT_ONCE,
    GapLine,
    gap_fields,
    gap_lines,
    gaps_in,
    missing_parts,
)
from motcua.web.dossiers.acts.reason import reason_field

DAYS_TO_ANSWER = 15
"""Proposed; the officer may give more or less."""
_DOUBTS = {
    Doubt.HANDED_IN: gettext_lazy("Nội dung %(place)d: “%(paper)s” đã nộp, có ghi trong giấy tiếp nhận."),
    Doubt.NOT_ON_LIST: gettext_lazy(
        "Nội dung %(place)d: “%(paper)s” không có trong thành phần hồ sơ của thủ tục."
    ),
}


class SupplementForm(DossierForm):
    """One notice. From the second on, with the leader who lets it go out."""

    template_name = "dossiers/acts/supplement.html"

    reason = reason_field(gettext_lazy("Lý do"), gettext_lazy("Ghi lý do yêu cầu bổ sung."))
    answer_by = forms.DateField(
        label=gettext_lazy("Ngày cuối để bổ sung"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": gettext_lazy("Chọn ngày cuối để bổ sung.")},
    )
    contact_name = forms.CharField(
        label=gettext_lazy("Người hướng dẫn"),
        max_length=200,
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Ghi người hướng dẫn để người nộp hỏi.")},
    )
    contact_phone = forms.CharField(
        label=gettext_lazy("Điện thoại hướng dẫn"),
        required=False,
        max_length=30,
        widget=forms.TextInput({"autocomplete": "off", "inputmode": "tel"}),
    )
    doubts_seen = forms.BooleanField(label=gettext_lazy("Tôi đã xem lại và vẫn yêu cầu"), required=False)

    papers_list, laws_list = PAPERS_LIST, LAWS_LIST

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        version_id = self.card.dossier.procedure_version_id
        self.listed = required_papers(version_id)
        self.laws = legal_bases(version_id)
        self.doubts: tuple[DoubtfulLine, ...] = ()
        self.fields |= gap_fields()
        today = local_day(clock.now())
        self.fields["answer_by"].initial = today + timedelta(days=DAYS_TO_ANSWER)
        self.fields["contact_name"].initial = self.actor.display_name
        self.fields["contact_phone"].initial = self.card.dossier.desk.phone
        if self.card.dossier.supplement_count:
            self._ask_for_leader()

    def _ask_for_leader(self) -> None:
        leaders = leader_posts(self.card.agency_id, local_day(clock.now()))
        self.fields["leader_post"] = forms.TypedChoiceField(
            label=_("Lãnh đạo cho ý kiến"),
            choices=[("", "—"), *((str(post.id), f"{post.title} · {post.unit_name}") for post in leaders)],
            coerce=UUID,
            empty_value=None,
            initial=str(self.actor.post_id),
            error_messages={"required": _("Chọn lãnh đạo đã cho ý kiến.")},
        )
        self.fields["leader_reason"] = reason_field(
            _("Lý do lãnh đạo cho yêu cầu lần nữa"),
            _("Ghi lý do lãnh đạo cho yêu cầu lần nữa."),
            _("Đã yêu cầu bổ sung một lần. Yêu cầu từ hai lần bị tính là quá hạn khi chấm điểm phục vụ."),
        )

    @property
    def lines(self) -> list[GapLine]:
        """Lines that are shown at once."""
        return [line for line in gap_lines(self) if line.place <= SHOWN_AT_ONCE or line.in_use]

    @property
    def more_lines(self) -> list[GapLine]:
        """Blank ones behind a fold."""
        return [line for line in gap_lines(self) if line.place > SHOWN_AT_ONCE and not line.in_use]

    @property
    def plain_fields(self) -> list[forms.BoundField]:
        """What stands below the lines, in order."""
        names = ("reason", "answer_by", "contact_name", "contact_phone", "leader_post", "leader_reason")
        return [self[name] for name in names if name in self.fields]

    def clean(self) -> dict[str, Any]:
        """Lines whole or blank; doubts are told once, and the officer may go on."""
        said = super().clean() or {}
        for name, words in missing_parts(said).items():
            if name not in self.errors:
                self.add_error(name, words)
        papers = [gap.paper for gap in gaps_in(said, self.listed)] if not self.errors else []
        if not self.errors and not papers:
            self.add_error("paper_1", _("Ghi ít nhất một nội dung cần bổ sung."))
        self.doubts = doubtful_lines(self.card.id, self.card.dossier.procedure_version_id, papers)
        if self.doubts and not said.get("doubts_seen"):
            for line in self.doubts:
                words = str(_DOUBTS[line.doubt]) % {"place": line.position, "paper": line.paper}
                self.add_error("doubts_seen", words)
        return said

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        said = self.cleaned_data
        wanted = SupplementInput(
            dossier_id=dossier_id,
            gaps=gaps_in(said, self.listed),
            reason=said["reason"],
            contact_name=said["contact_name"],
            contact_phone=said["contact_phone"],
            answer_by=said["answer_by"],
            leader_reason=said.get("leader_reason", ""),
            leader_post_id=said.get("leader_post"),
        )
        return request_supplement(act, actor, [wanted])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        return _("Đã cấp phiếu yêu cầu bổ sung số %(number)s; thời hạn tạm dừng.") % {
            "number": answer["number"]
        }
