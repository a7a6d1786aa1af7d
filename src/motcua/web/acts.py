"""An act as a form of the staff states it."""

from django import forms

from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.platform.db.ids import new_id
from motcua.web.access import StaffRequest


class ActForm(forms.Form):
    """What every form of an act carries unseen: its id, made when the form was shown, and what was seen.

    A second press sends the same id and has no second effect.
    """

    act_id = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
    expected_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def act(self, request: StaffRequest) -> Act:
        """The act of whoever sent the form, now."""
        now = clock.now()
        return Act(
            id=self.cleaned_data["act_id"],
            actor=request.actor.user_id,
            post=request.actor.post_id,
            happened_at=now,
            recorded_at=now,
            expected_version=self.cleaned_data["expected_version"],
        )
