"""What all forms of acts on an organisation have in common."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Self
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.platform.acts import Act
from motcua.web.acts import ActForm
from motcua.web.organisation.where import Where

type Words = Any
"""Text, perhaps not yet in the reader's language."""


class AgencyForm(ActForm):
    """The form of one act on one agency. What may be chosen depends on the agency, so it is told."""

    def __init__(self, *args: Any, where: Where, **kwargs: Any) -> None:
        self.where = where
        super().__init__(*args, **kwargs)
        self.offer()

    @classmethod
    def opened(cls, where: Where, chosen: Mapping[str, str]) -> Self:
        """The form fresh, with what the link to it has chosen; days are today's."""
        days = {name: where.today for name in ("valid_from", "valid_to") if name in cls.base_fields}
        return cls(where=where, initial=days | dict(chosen))

    def offer(self) -> None:
        """Fill in what there is to choose."""

    def choose(self, name: str, choices: Iterable[tuple[object, Words]], blank: Words = "") -> None:
        """What the field of that name offers. blank: what choosing nothing is called, for an optional one.

        The only one there is is chosen already.
        """
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        rows = [(str(value), label) for value, label in choices]
        if field.required and (len(rows) == 1 or name in self.initial):
            field.choices = rows
        else:
            field.choices = [("", blank or _("– chọn –")), *rows]

    def carry_out(self, act: Act) -> str | None:
        """Do it; for a form that is valid. What it answers is shown once. Raises as the command does."""
        raise NotImplementedError

    def picked(self, name: str) -> UUID | None:
        """The thing that was chosen there, None for nothing."""
        value = self.cleaned_data.get(name)
        return UUID(value) if value else None

    def one(self, name: str) -> UUID:
        """The thing that was chosen there, in a field that wants one."""
        return UUID(self.cleaned_data[name])

    def first_day_after(self, name: str = "last_day") -> date | None:
        """The day after the last one that was typed; None for no end."""
        last: date | None = self.cleaned_data.get(name)
        return last + timedelta(days=1) if last else None


def choice(
    label: Words, missing: Words = "", *, required: bool = True, help_text: Words = ""
) -> forms.ChoiceField:
    """One of what `offer` fills in."""
    return forms.ChoiceField(
        label=label,
        required=required,
        help_text=help_text,
        choices=[],
        error_messages={"required": missing or _("Chọn một mục."), "invalid_choice": _("Chọn lại mục này.")},
    )


def words(
    label: Words, missing: Words = "", *, longest: int = 200, required: bool = True, help_text: Words = ""
) -> forms.CharField:
    """One line of text."""
    return forms.CharField(
        label=label,
        required=required,
        help_text=help_text,
        max_length=longest,
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": missing or _("Ghi mục này.")},
    )


def day_field(label: Words, *, required: bool = True, help_text: Words = "") -> forms.DateField:
    """A day, typed or picked."""
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Ghi ngày."), "invalid": _("Ghi ngày, ví dụ 25/11/2026.")},
    )


def last_day_field() -> forms.DateField:
    """The last day that still counts, as decisions say it."""
    return day_field(_("Đến hết ngày"), required=False, help_text=_("Để trống nếu chưa có ngày kết thúc."))


def sure_box(label: Words) -> forms.BooleanField:
    """A box to tick before something that hurts: it says what will be no more."""
    return forms.BooleanField(
        label=label, error_messages={"required": _("Đánh dấu vào đây nếu đúng là muốn như vậy.")}
    )
