"""The form of gia hạn theo luật chuyên ngành."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.catalogue.queries.extension_rules import extension_of
from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.extend import LONGEST_GROUND, LONGEST_SOURCE, ExtensionInput, extend
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.platform.ui.moments import moment
from motcua.web.dossiers.acts.answered import moment_in
from motcua.web.dossiers.acts.form import DossierForm
from motcua.web.law_names import law_named


class ExtendForm(DossierForm):
    """How much longer, why, and which text allows it."""

    template_name = "dossiers/acts/with_notes.html"

    days = forms.IntegerField(
        label=gettext_lazy("Số ngày làm việc thêm"),
        min_value=1,
        max_value=365,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "tiny"}),
        error_messages={"required": gettext_lazy("Ghi số ngày.")},
    )
    ground = forms.CharField(
        label=gettext_lazy("Lý do"),
        help_text=gettext_lazy("Hiện cho người nộp trong cách tính hạn: không ghi tên người."),
        max_length=LONGEST_GROUND,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": gettext_lazy("Ghi lý do gia hạn.")},
    )
    source = forms.CharField(
        label=gettext_lazy("Điều, khoản cho phép"),
        max_length=LONGEST_SOURCE,
        error_messages={"required": gettext_lazy("Ghi điều, khoản cho phép gia hạn.")},
    )
    agreement = forms.CharField(
        label=gettext_lazy("Văn bản thỏa thuận với người nộp"),
        help_text=gettext_lazy("Số, ngày; cần khi gia hạn lâu hơn mức luật ghi."),
        required=False,
        max_length=LONGEST_SOURCE,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.allowed = extension_of(self.card.dossier.procedure_version_id)
        if self.allowed:
            self.fields["source"].initial = self.allowed.source
            self.fields["days"].initial = self.allowed.days

    @property
    def notes(self) -> list[str]:
        """What the catalogue says about it."""
        if self.allowed is None:
            return [_("Danh mục không ghi mức gia hạn của thủ tục này: người ký chịu trách nhiệm về căn cứ.")]
        return [
            _("Luật cho gia hạn nhiều nhất %(days)d ngày làm việc (%(source)s).")
            % {"days": self.allowed.days, "source": law_named(self.allowed.source)}
        ]

    def carry_out(self, act: Act, actor: Actor, dossier_id: UUID) -> Answer:
        """Do it. Raises as the command does."""
        said = self.cleaned_data
        wanted = ExtensionInput(
            dossier_id=dossier_id,
            days=said["days"],
            ground=said["ground"],
            source=said["source"],
            agreement=said["agreement"],
        )
        return extend(act, actor, [wanted])[0]

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        return _("Đã gia hạn: hẹn trả %(due)s.") % {"due": moment(moment_in(answer, "due_after"))}
