"""Django forms in our look: set `FORM_RENDERER = "motcua.platform.ui.forms.Renderer"`.

`{{ form }}` writes every field, `{{ form.name.as_field_group }}` one field with label, hint and error,
`{{ form.name }}` the bare control: classes, `aria-describedby` and `aria-invalid` are right in all three.
"""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting

_SELECTS = (forms.Select, forms.SelectMultiple)
_CHECKS = (forms.CheckboxInput, forms.RadioSelect, forms.CheckboxSelectMultiple)


def _control_class(widget: forms.Widget) -> str:
    # RadioSelect descends from ChoiceWidget, not Select; check boxes first all the same, for readers.
    if isinstance(widget, _CHECKS):
        return "form-check-input"
    return "form-select" if isinstance(widget, _SELECTS) else "form-control"


class Field(BoundField):
    """A bound field whose control carries our classes and whose label says what is optional."""

    @property
    def is_check(self) -> bool:
        """One box with its label to the right."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def is_group(self) -> bool:
        """Several boxes or buttons under one question: a fieldset with a legend."""
        return isinstance(self.field.widget, (forms.RadioSelect, forms.CheckboxSelectMultiple))

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        built = super().build_widget_attrs(attrs, widget)
        shown = widget or self.field.widget
        if not shown.is_hidden:
            own = str(shown.attrs.get("class", ""))
            built["class"] = f"{_control_class(shown)} {own}".strip()
        return built


class Renderer(TemplatesSetting):
    """Needs `django.forms` in INSTALLED_APPS, so that the plain widgets are found after ours."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"
    bound_field_class = Field
