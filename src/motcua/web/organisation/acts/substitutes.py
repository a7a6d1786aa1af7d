"""Forms on who stands in for whom, and who is away."""

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.capacity import Capacity
from motcua.apps.orgs.commands.delegate import NEVER_DELEGATED, DelegationInput, delegate
from motcua.apps.orgs.commands.end_absence import end_absence
from motcua.apps.orgs.commands.end_delegation import end_delegation
from motcua.apps.orgs.commands.record_absence import record_absence
from motcua.apps.orgs.models import Absence, AbsenceReason
from motcua.apps.orgs.queries.posts import (
    absences_of,
    delegations_of,
    heads_below,
    people_at_work,
    posts_of,
    units_of_person,
)
from motcua.apps.orgs.rules import can_delegate, can_record_absence
from motcua.platform.acts import Act
from motcua.web.organisation.acts.form import AgencyForm, choice, day_field, last_day_field, sure_box, words
from motcua.web.organisation.acts.posts import post_label


class DelegateForm(AgencyForm):
    """A post stands in for another."""

    post = choice(_("Giao việc của vị trí"), _("Chọn vị trí."))
    to_post = choice(_("Cho vị trí"), _("Chọn vị trí."))
    capabilities = forms.MultipleChoiceField(
        label=_("Việc được giao"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Trong phạm vi của vị trí giao. Xem hồ sơ đi kèm việc được giao."),
        error_messages={"required": _("Chọn ít nhất một việc được giao.")},
    )
    capacity = choice(
        _("Tư cách ký"),
        required=False,
        help_text=_("In trên chức danh người ký (Nghị định 30). TUQ. cần văn bản và ngày cuối."),
    )
    valid_from = day_field(_("Từ ngày"))
    last_day = last_day_field()
    decision_number = words(_("Số văn bản giao"), required=False, longest=60)
    decision_date = day_field(_("Ngày văn bản"), required=False)
    ground = words(_("Lý do"), _("Ghi lý do, ví dụ: Chủ tịch đi công tác."), longest=300)

    def offer(self) -> None:
        """Posts whose power the actor may give out, who could take it, and what there is to give."""
        where = self.where
        posts = posts_of(where.id, where.today)
        given = [shown for shown in posts if can_delegate(where.actor, where.id, shown.post.pk)]
        self.choose("post", [(shown.post.pk, post_label(shown)) for shown in given])
        below = [
            (head.post_id, f"{head.post_title} · {head.name} · {head.agency_name}")
            for head in heads_below(where.id, where.today)
        ]
        self.choose("to_post", [(shown.post.pk, post_label(shown)) for shown in posts] + below)
        held = {grant.capability for shown in given for grant in shown.grants}
        offered = [each for each in Capability if each in held - NEVER_DELEGATED]
        field = self.fields["capabilities"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(each.value, each.label) for each in offered if each is not Capability.SEE]
        self.choose("capacity", [(each.value, each.label) for each in Capacity], _("Không ký văn bản"))

    def carry_out(self, act: Act) -> None:
        """Delegate it. Raises as the command does."""
        said = self.cleaned_data
        wanted = DelegationInput(
            post_id=self.one("post"),
            to_post_id=self.one("to_post"),
            capabilities=[Capability(each) for each in said["capabilities"]],
            capacity=Capacity(said["capacity"]) if said["capacity"] else None,
            valid_from=said["valid_from"],
            valid_to=self.first_day_after(),
            ground=said["ground"],
            decision_number=said["decision_number"],
            decision_date=said["decision_date"],
        )
        delegate(act, wanted)


class EndDelegationForm(AgencyForm):
    """Standing in ends before its last day."""

    delegation = choice(_("Việc đã giao"), _("Chọn việc đã giao."))
    valid_to = day_field(_("Từ ngày"))
    sure = sure_box(
        _("Tôi biết: từ ngày ấy người thay không ký, không làm thay được nữa; việc đã ký vẫn giữ.")
    )

    def offer(self) -> None:
        """Delegations that count, today or later."""
        rows = delegations_of(self.where.id, self.where.today)
        self.choose("delegation", [(each.pk, f"{each.post.title} → {each.to_post.title}") for each in rows])

    def carry_out(self, act: Act) -> None:
        """End it. Raises as the command does."""
        end_delegation(act, delegation_id=self.one("delegation"), valid_to=self.cleaned_data["valid_to"])


class AbsenceForm(AgencyForm):
    """Somebody is away."""

    person = choice(_("Người vắng"), _("Chọn người vắng."))
    reason = choice(_("Lý do"))
    valid_from = day_field(_("Từ ngày"))
    last_day = last_day_field()
    note = words(_("Ghi chú"), required=False, longest=300)

    def offer(self) -> None:
        """Whoever works here, as far as the actor gives out their work."""
        where = self.where
        people = [
            person
            for person in people_at_work(where.id, where.today)
            if any(
                can_record_absence(where.actor, where.id, unit)
                for unit in units_of_person(person.pk, where.id, where.today)
            )
        ]
        self.choose("person", [(person.pk, person.name) for person in people])
        self.choose("reason", AbsenceReason.choices)
        self.initial.setdefault("reason", AbsenceReason.LEAVE)

    def carry_out(self, act: Act) -> None:
        """Record it. Raises as the command does."""
        said = self.cleaned_data
        record_absence(
            act,
            staff_id=self.one("person"),
            valid_from=said["valid_from"],
            valid_to=self.first_day_after(),
            reason=AbsenceReason(said["reason"]),
            note=said["note"],
        )


class EndAbsenceForm(AgencyForm):
    """Somebody is back."""

    absence = choice(_("Người vắng"), _("Chọn người."))
    valid_to = day_field(_("Có mặt từ ngày"))

    def offer(self) -> None:
        """Absences that count, today or later."""
        rows = absences_of(self.where.id, self.where.today)
        self.choose("absence", [(each.pk, _told(each)) for each in rows])

    def carry_out(self, act: Act) -> None:
        """End it. Raises as the command does."""
        end_absence(act, absence_id=self.one("absence"), valid_to=self.cleaned_data["valid_to"])


def _told(absence: Absence) -> str:
    return f"{absence.staff.name} · {absence.get_reason_display()} · {absence.valid_from:%d/%m/%Y}"
