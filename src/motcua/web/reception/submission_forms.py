"""The three answers of the desk to what was sent in: accept, ask for what is missing, not accept."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.apps.catalogue.queries.card import terms_of
from motcua.apps.dossiers.commands.accept_submission import SubmissionToAccept, accept_submission
from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.ask_submitter import AskInput, ask_submitter
from motcua.apps.dossiers.commands.not_accept import NotAcceptedInput, not_accept
from motcua.apps.dossiers.queries.submissions import SubmissionCard
from motcua.apps.dossiers.states import NotAcceptedFor
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.web.acts import ActForm
from motcua.web.reception.promise_form import LIMIT_UNITS, LONGEST_LIMIT
from motcua.web.reception.terms import term_choices

LONGEST_WORDS = 2000


class SubmissionForm(ActForm):
    """What all three share; `do` says which button was pressed."""

    enters_late = True

    name = ""

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        card: SubmissionCard,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        self.card = card
        seen = {"expected_version": card.dossier.last_seq} | dict(initial or {})
        super().__init__(data, initial=seen, auto_id=f"{self.name}-%s")

    def carry_out(self, act: Act, actor: Actor) -> Answer:
        """Do it; for a form that is valid. Raises as the command does."""
        raise NotImplementedError

    def done_words(self, answer: Answer) -> str:
        """What the officer reads afterwards."""
        raise NotImplementedError


class AcceptSubmissionForm(SubmissionForm):
    """The way it came in with its limit; a limit is typed where the catalogue states none."""

    name = "accept"
    term = forms.ChoiceField(label=_("Cách nộp, thời hạn"))
    limit_count = forms.IntegerField(
        label=_("Thời hạn"),
        required=False,
        min_value=1,
        max_value=LONGEST_LIMIT,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    limit_unit = forms.ChoiceField(label=_("Tính bằng"), required=False, choices=LIMIT_UNITS, initial="d")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dossier = self.card.dossier
        choices = term_choices(terms_of(dossier.procedure_version_id))
        ordered = sorted(choices, key=lambda each: each.channel != dossier.channel_in)
        self.terms = {term.key: term for term in ordered}
        term = self.fields["term"]
        assert isinstance(term, forms.ChoiceField)
        term.choices = [(each.key, each.label) for each in ordered]
        if all(each.limit for each in ordered):
            del self.fields["limit_count"], self.fields["limit_unit"]

    def clean(self) -> dict[str, Any]:
        """A way in without a published limit needs one typed."""
        said = super().clean() or {}
        if "term" in said and not self._limit(said) and "limit_count" not in self.errors:
            self.add_error(
                "limit_count", gettext("Danh mục chưa ghi thời hạn của cách nộp này; nhập thời hạn.")
            )
        return said

    def _limit(self, said: Mapping[str, Any]) -> str:
        published = self.terms[said["term"]].limit
        typed = f"{said['limit_count']}{said['limit_unit'] or 'd'}" if said.get("limit_count") else ""
        return str(published) if published else typed

    def carry_out(self, act: Act, actor: Actor) -> Answer:
        """Accept it. Raises as the command does."""
        wanted = SubmissionToAccept(
            dossier_id=self.card.dossier.id, time_limit=self._limit(self.cleaned_data)
        )
        return accept_submission(act, actor, [wanted])[0]

    def done_words(self, answer: Answer) -> str:
        """With the code."""
        return gettext("Đã tiếp nhận, mã hồ sơ %(code)s.") % answer


class AskForm(SubmissionForm):
    """One notice with everything that is missing."""

    name = "ask"
    missing = forms.CharField(
        label=_("Cần bổ sung"),
        help_text=_("Mỗi dòng một thứ. Chỉ yêu cầu được một lần, nên ghi đủ."),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": _("Ghi những gì cần bổ sung, mỗi dòng một thứ.")},
    )
    reason = forms.CharField(
        label=_("Lý do"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": _("Ghi lý do.")},
    )

    def carry_out(self, act: Act, actor: Actor) -> Answer:
        """Ask. Raises as the command does."""
        said = self.cleaned_data
        wanted = AskInput(dossier_id=self.card.dossier.id, missing=said["missing"], reason=said["reason"])
        return ask_submitter(act, actor, wanted)

    def done_words(self, answer: Answer) -> str:
        """With the number of the notice."""
        return gettext("Đã cấp phiếu yêu cầu bổ sung số %(number)s.") % answer


class NotAcceptForm(SubmissionForm):
    """Why not, and what the submitter can do now."""

    name = "not_accept"
    reasons = forms.MultipleChoiceField(
        label=_("Lý do từ chối"),
        choices=NotAcceptedFor,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Chọn ít nhất một lý do.")},
    )
    explanation = forms.CharField(
        label=_("Giải thích"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": _("Ghi rõ vì sao không tiếp nhận.")},
    )
    guidance = forms.CharField(
        label=_("Hướng dẫn người nộp"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": _("Hướng dẫn người nộp làm gì tiếp.")},
    )

    def carry_out(self, act: Act, actor: Actor) -> Answer:
        """Refuse to accept it. Raises as the command does."""
        said = self.cleaned_data
        wanted = NotAcceptedInput(
            dossier_id=self.card.dossier.id,
            reasons=[NotAcceptedFor(reason) for reason in said["reasons"]],
            explanation=said["explanation"],
            guidance=said["guidance"],
        )
        return not_accept(act, actor, [wanted])[0]

    def done_words(self, answer: Answer) -> str:
        """With the number of the notice."""
        return gettext("Đã cấp phiếu từ chối tiếp nhận số %(number)s.") % answer


FORMS: Mapping[str, type[SubmissionForm]] = {
    form.name: form for form in (AcceptSubmissionForm, AskForm, NotAcceptForm)
}
"""By the button that sends them, in the order of the page."""
