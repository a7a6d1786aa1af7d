"""An act as a form of the staff states it."""

from typing import ClassVar

from django import forms

from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.platform.db.ids import new_id
from motcua.web.access import StaffRequest
from motcua.web.late_entry import late_entry_of


class ActForm(forms.Form):
    """What every form of an act carries unseen: its id, made when the form was shown, and what was seen.

    A second press sends the same id and has no second effect. `enters_late`: in a late entry
    (nhập bù) it states the earlier moment; acts on dossiers do, changes of configuration don't.
    """

    enters_late: ClassVar[bool] = False

    act_id = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
    expected_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def act(self, request: StaffRequest) -> Act:
        """The act of whoever sent the form, now."""
        now = clock.now()
        late = late_entry_of(request) if self.enters_late else None
        return Act(
            id=self.cleaned_data["act_id"],
            actor=request.actor.user_id,
            post=request.actor.post_id,
            happened_at=late.at if late else now,
            recorded_at=now,
            ground=late.ground.value if late else "",
            expected_version=self.cleaned_data["expected_version"],
        )
