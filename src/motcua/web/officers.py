"""The officers of a unit as choices: each with what lies with them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.queries.officer_load import OfficerLoad
from motcua.platform.ui.moments import day_figures


def officer_field() -> forms.ChoiceField:
    """Who gets it; its choices are set by the form that knows for which steps."""
    return forms.ChoiceField(
        label=gettext_lazy("Giao cho"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Chọn người được giao.")},
    )


def officer_choices(officers: Iterable[OfficerLoad]) -> list[tuple[str, str]]:
    """Post, and the words beside its button."""
    return [(str(officer.post_id), _officer(officer)) for officer in officers]


def _officer(officer: OfficerLoad) -> str:
    load = _("đang giữ %(open)d việc: %(today)d hạn hôm nay, %(late)d quá hạn") % {
        "open": officer.open,
        "today": officer.today,
        "late": officer.late,
    }
    parts: list[Any] = [officer.name, officer.title, load if officer.open else _("chưa giữ việc nào")]
    if officer.away:
        parts.append(_away(officer))
    return " · ".join(parts)


def _away(officer: OfficerLoad) -> str:
    away = officer.away
    if away is None or away.last_day is None:
        return _("đang vắng: %(reason)s") % {"reason": away.reason if away else ""}
    return _("đang vắng: %(reason)s, đến hết %(day)s") % {
        "reason": away.reason,
        "day": day_figures(away.last_day),
    }
